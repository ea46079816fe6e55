/** The cmdlets of {@code Microsoft.PowerShell.Utility} that work on objects, text and time. */
@NullMarked
package rehearse.cmdlets.utility;

import org.jspecify.annotations.NullMarked;
