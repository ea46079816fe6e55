/** The cmdlets of {@code Microsoft.PowerShell.Security}: secure strings and credentials. */
@NullMarked
package rehearse.cmdlets.security;

import org.jspecify.annotations.NullMarked;
