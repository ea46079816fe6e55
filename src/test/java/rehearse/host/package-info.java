/** Tests of the program as users start it. */
@NullMarked
package rehearse.host;

import org.jspecify.annotations.NullMarked;
