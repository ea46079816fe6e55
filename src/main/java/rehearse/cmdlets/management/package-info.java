/** The cmdlets of Microsoft.PowerShell.Management: items, their content, paths and drives. */
@NullMarked
package rehearse.cmdlets.management;

import org.jspecify.annotations.NullMarked;
