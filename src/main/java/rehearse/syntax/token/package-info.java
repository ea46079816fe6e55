/** PowerShell's tokens: character classes, scanning in each mode, and the choice of mode. */
@NullMarked
package rehearse.syntax.token;

import org.jspecify.annotations.NullMarked;
