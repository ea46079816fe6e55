/** Turns syntax trees into executable nodes. */
@NullMarked
package rehearse.engine.compile;

import org.jspecify.annotations.NullMarked;
