/** Script blocks, functions and scripts, and how they are called. */
@NullMarked
package rehearse.engine.function;

import org.jspecify.annotations.NullMarked;
