/** Source text, positions in it, and what there is to report about it. */
@NullMarked
package rehearse.source;

import org.jspecify.annotations.NullMarked;
