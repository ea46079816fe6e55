/**
 * PowerShell's operators, one file per operator or close family, named as PowerShell names them.
 */
@NullMarked
package rehearse.value.operator;

import org.jspecify.annotations.NullMarked;
