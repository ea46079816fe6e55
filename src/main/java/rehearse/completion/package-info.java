/**
 * What could stand at the cursor: found from the tokens before it, the descriptions of commands and
 * the values of the session.
 */
@NullMarked
package rehearse.completion;

import org.jspecify.annotations.NullMarked;
