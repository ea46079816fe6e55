/**
 * Directories from outside and to outside: the built-in sample organization, files written by
 * {@code Get-SendConnector | Export-Clixml} or by {@code ldifde}, and the plan that tells what
 * changed.
 */
@NullMarked
package rehearse.exchange.snapshot;

import org.jspecify.annotations.NullMarked;
