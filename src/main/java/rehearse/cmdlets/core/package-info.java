/** The cmdlets of {@code Microsoft.PowerShell.Core} and those that work on the session's state. */
@NullMarked
package rehearse.cmdlets.core;

import org.jspecify.annotations.NullMarked;
