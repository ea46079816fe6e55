/**
 * Finds out what is wrong with a text that is no valid script, reading it and recovering from
 * errors as PowerShell's own parser does.
 */
@NullMarked
package rehearse.syntax.diagnose;

import org.jspecify.annotations.NullMarked;
