/** Tests of the format strings. */
@NullMarked
package rehearse.value.format;

import org.jspecify.annotations.NullMarked;
