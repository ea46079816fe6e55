/** JSON text, written and read as PowerShell's Json cmdlets do. */
@NullMarked
package rehearse.serialization.json;

import org.jspecify.annotations.NullMarked;
