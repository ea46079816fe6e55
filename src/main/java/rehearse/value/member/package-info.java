/**
 * The members of .NET's types, one file a type or family: what scripts can read, set and call.
 * Signatures are spelled as {@code Get-Member} prints them.
 */
@NullMarked
package rehearse.value.member;

import org.jspecify.annotations.NullMarked;
