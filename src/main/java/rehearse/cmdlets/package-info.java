/**
 * The cmdlets that know nothing of Exchange, one file each, in sub-packages named after the modules
 * and families they come from; and here what several of them share.
 */
@NullMarked
package rehearse.cmdlets;

import org.jspecify.annotations.NullMarked;
