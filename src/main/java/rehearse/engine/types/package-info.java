/** Classes and enums that scripts define. */
@NullMarked
package rehearse.engine.types;

import org.jspecify.annotations.NullMarked;
