package rehearse.value.operator;

import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.NumberLiteral;
import rehearse.value.PsType;
import rehearse.value.Types;

/** The number that arithmetic takes a string for. */
final class StringNumber {
  private StringNumber() {}

  /**
   * Returns the number in {@code text}: none at all is 0, a literal as the language reads it gives
   * a number of its own type, anything else must convert to the other operand's type.
   *
   * @throws rehearse.value.PsException if it does not convert
   */
  static Object parse(String text, @Nullable Object other) {
    String trimmed = text.strip();
    if (trimmed.isEmpty()) {
      return 0;
    }
    Object literal = NumberLiteral.parse(trimmed);
    if (literal != null) {
      return literal;
    }
    PsType target = NumericKind.isNumeric(NumericKind.of(other)) ? PsType.of(other) : Types.INT;
    Object converted = Conversion.to(trimmed, target);
    return converted == null ? 0 : converted;
  }
}
