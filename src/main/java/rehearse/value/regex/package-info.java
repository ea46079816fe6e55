/** .NET's regular expressions, run by {@code java.util.regex}. */
@NullMarked
package rehearse.value.regex;

import org.jspecify.annotations.NullMarked;
