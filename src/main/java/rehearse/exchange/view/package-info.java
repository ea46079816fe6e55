/** How Exchange objects are shown. */
@NullMarked
package rehearse.exchange.view;

import org.jspecify.annotations.NullMarked;
