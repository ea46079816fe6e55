package rehearse.value.operator;

import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.ErrorCategory;
import rehearse.value.PsException;
import rehearse.value.PsObject;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Types;

/** What {@code -is} and {@code -as} have in common: the type on their right. */
final class TypeOperators {
  private TypeOperators() {}

  /** Returns the type an operand is or names, or null if there is none of that name. */
  static @Nullable PsType type(@Nullable Object operand) {
    Object value = PsObject.unwrap(operand);
    return value instanceof PsType type ? type : TypeNames.find(Conversion.toText(value));
  }

  static PsException notAType(@Nullable Object operand, String id, ErrorCategory category) {
    return PsException.error(
        id,
        category,
        "Cannot convert the \""
            + Conversion.toText(operand)
            + "\" value of type \"System.String\" to type \"System.Type\".");
  }

  /** Returns whether {@code value} is a custom object, or anything that carries added members. */
  static boolean isCustom(@Nullable Object value, PsType type) {
    return value instanceof PsObject && (type == Types.PS_CUSTOM_OBJECT || type == Types.PS_OBJECT);
  }
}
