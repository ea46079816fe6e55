/**
 * Help: {@code Get-Help}, the objects it returns, and the views that print them. There are two
 * kinds, as in PowerShell: help that somebody wrote, and what can be told from a command's
 * parameters alone.
 */
@NullMarked
package rehearse.cmdlets.help;

import org.jspecify.annotations.NullMarked;
