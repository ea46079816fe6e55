@NullMarked
package rehearse.format;

import org.jspecify.annotations.NullMarked;
