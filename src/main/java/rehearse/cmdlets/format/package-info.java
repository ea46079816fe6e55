/** The cmdlets that format objects, and those that write to a stream or to the host. */
@NullMarked
package rehearse.cmdlets.format;

import org.jspecify.annotations.NullMarked;
