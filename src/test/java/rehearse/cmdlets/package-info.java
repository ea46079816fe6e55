/** Tests that all cmdlets have in common. */
@NullMarked
package rehearse.cmdlets;

import org.jspecify.annotations.NullMarked;
