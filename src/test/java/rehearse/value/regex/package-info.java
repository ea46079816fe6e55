/** Tests of the regular expressions. */
@NullMarked
package rehearse.value.regex;

import org.jspecify.annotations.NullMarked;
