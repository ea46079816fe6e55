/** Comma-separated text, written and read as PowerShell's Csv cmdlets do. */
@NullMarked
package rehearse.serialization.csv;

import org.jspecify.annotations.NullMarked;
