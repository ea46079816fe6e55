/** How exceptions become error records, and what a script does about them. */
@NullMarked
package rehearse.engine.error;

import org.jspecify.annotations.NullMarked;
