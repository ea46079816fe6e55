/**
 * The places where items live, behind paths: the file system, variables, functions, aliases and the
 * environment. The cmdlets of {@code cmdlets.management} work on any of them.
 */
@NullMarked
package rehearse.cmdlets.provider;

import org.jspecify.annotations.NullMarked;
