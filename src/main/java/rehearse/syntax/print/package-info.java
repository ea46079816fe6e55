/** From syntax trees back to source text. */
@NullMarked
package rehearse.syntax.print;

import org.jspecify.annotations.NullMarked;
