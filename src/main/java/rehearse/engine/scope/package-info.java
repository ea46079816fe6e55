/** Variables and the scopes that hold them. */
@NullMarked
package rehearse.engine.scope;

import org.jspecify.annotations.NullMarked;
