package rehearse.value.operator;

import org.jspecify.annotations.Nullable;
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;
import rehearse.value.PsException;
import rehearse.value.PsObject;
import rehearse.value.PsType;
import rehearse.value.Types;

/** What {@code -is} and {@code -as} have in common: the type on their right. */
final class TypeOperators {
  private TypeOperators() {}

  /**
   * Returns the type an operand is or names.
   *
   * @throws PsException if there is none of that name
   */
  static PsType type(@Nullable Object operand, String errorId, String symbol) {
    Object value = AutomationNull.toNull(PsObject.unwrap(operand));
    if (value instanceof PsType type) {
      return type;
    }
    if (value != null && Conversion.to(value, Types.TYPE) instanceof PsType type) {
      return type;
    }
    throw OperatorFailures.invalidOperation(
        errorId, "The right operand of '" + symbol + "' must be a type.");
  }
}
