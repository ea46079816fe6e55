/** The cmdlets of {@code Microsoft.PowerShell.Host}: transcripts of what a session shows. */
@NullMarked
package rehearse.cmdlets.transcript;

import org.jspecify.annotations.NullMarked;
