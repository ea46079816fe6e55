@NullMarked
package rehearse.engine;

import org.jspecify.annotations.NullMarked;
