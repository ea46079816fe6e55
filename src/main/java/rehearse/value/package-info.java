/**
 * PowerShell's values: their .NET types and members, conversion, operators, text forms.
 *
 * <p>Values are Java objects. {@code $null} is Java null; {@link rehearse.value.AutomationNull} is
 * the empty result. Java twins: {@code Integer} int, {@code Long} long, {@code Short} int16, {@code
 * Byte} sbyte, {@code Double} double, {@code Float} single, {@code BigDecimal} decimal, {@code
 * BigInteger} bigint, {@code Boolean} bool, {@code Character} char, {@code String} string, {@code
 * Object[]} object[], {@code UUID} guid. Every other .NET type has a class here that implements
 * {@link rehearse.value.Typed}.
 */
@NullMarked
package rehearse.value;

import org.jspecify.annotations.NullMarked;
