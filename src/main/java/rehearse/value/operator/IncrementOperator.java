package rehearse.value.operator;

import org.jspecify.annotations.Nullable;
import rehearse.value.PsException;
import rehearse.value.PsObject;

/** The arithmetic of {@code ++} and {@code --}. */
public final class IncrementOperator {
  private IncrementOperator() {}

  /** Returns {@code value} plus one; null counts as 0. */
  public static Object increment(@Nullable Object value) {
    if (value instanceof Integer number && number != Integer.MAX_VALUE) {
      return number + 1;
    }
    return step(Arithmetic.ADD, "++", PsObject.unwrap(value), 1);
  }

  /** Returns {@code value} less one; null counts as 0. */
  public static Object decrement(@Nullable Object value) {
    if (value instanceof Integer number && number != Integer.MIN_VALUE) {
      return number - 1;
    }
    return step(Arithmetic.SUBTRACT, "--", PsObject.unwrap(value), -1);
  }

  private static Object step(
      Arithmetic arithmetic, String symbol, @Nullable Object value, int fromNull) {
    if (value == null) {
      return fromNull;
    }
    int kind = NumericKind.of(value);
    if (!NumericKind.isNumeric(kind)) {
      throw notANumber(symbol, value);
    }
    return arithmetic.numbers(value, kind, 1, NumericKind.INT32);
  }

  private static PsException notANumber(String symbol, Object value) {
    return OperatorFailures.invalidOperation(
        "OperatorRequiresNumber",
        "The '"
            + symbol
            + "' operator works only on numbers. The operand is a '"
            + OperatorFailures.typeName(value)
            + "'.");
  }
}
