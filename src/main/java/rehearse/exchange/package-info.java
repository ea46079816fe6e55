/**
 * The Send-connector family of the Exchange Management Shell: value types, property rules, cmdlets,
 * views, and files in and out. Rests on published documentation and public logs only.
 */
@NullMarked
package rehearse.exchange;

import org.jspecify.annotations.NullMarked;
