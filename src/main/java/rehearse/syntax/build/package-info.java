/** From the generated parser's trees to syntax trees. */
@NullMarked
package rehearse.syntax.build;

import org.jspecify.annotations.NullMarked;
