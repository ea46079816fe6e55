package rehearse.value.operator;

import org.jspecify.annotations.Nullable;
import rehearse.value.PsException;
import rehearse.value.PsObject;
import rehearse.value.TypedArray;
import rehearse.value.format.NetFormat;

/** The operator {@code -f}. */
public final class FormatOperator {
  private FormatOperator() {}

  /** Fills the composite format {@code left}; an array on the right is the list of arguments. */
  static String format(@Nullable Object left, @Nullable Object right, OperatorContext context) {
    try {
      return NetFormat.composite(OperandText.of(left, context), arguments(PsObject.unwrap(right)));
    } catch (PsException e) {
      throw OperatorFailures.invalidOperation(
          "FormatError", "Error formatting a string: " + e.message() + ".", e);
    }
  }

  private static @Nullable Object[] arguments(@Nullable Object right) {
    if (right instanceof Object[] array) {
      return array;
    }
    if (right instanceof TypedArray array && !array.elementType().isValueType()) {
      return array.elements();
    }
    return new Object[] {right};
  }
}
