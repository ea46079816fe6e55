/** Tests of the operators. */
@NullMarked
package rehearse.value.operator;

import org.jspecify.annotations.NullMarked;
