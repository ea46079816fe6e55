/** What is wrong with scripts whose syntax is right: PowerShell's semantic checks on trees. */
@NullMarked
package rehearse.syntax.check;

import org.jspecify.annotations.NullMarked;
