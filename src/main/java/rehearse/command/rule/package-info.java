/**
 * The attributes that check or change arguments: {@code [ValidateSet(…)]} and its kin, for cmdlets
 * and for {@code param()} blocks.
 */
@NullMarked
package rehearse.command.rule;

import org.jspecify.annotations.NullMarked;
