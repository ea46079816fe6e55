/** Checks that the packages keep to the architecture that CONTRIBUTING.md describes. */
@NullMarked
package rehearse.architecture;

import org.jspecify.annotations.NullMarked;
