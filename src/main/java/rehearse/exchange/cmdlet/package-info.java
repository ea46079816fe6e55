/** The Send-connector cmdlets of the Exchange Management Shell, one file each. */
@NullMarked
package rehearse.exchange.cmdlet;

import org.jspecify.annotations.NullMarked;
