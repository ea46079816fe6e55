package rehearse.value.operator;

import org.jspecify.annotations.Nullable;
import rehearse.value.PsObject;

/** The operator {@code /}: whole numbers stay whole where the division leaves no remainder. */
public final class DivideOperator {
  private DivideOperator() {}

  /** Returns {@code left / right}. */
  public static @Nullable Object divide(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Double a && right instanceof Double b) {
      return a / b;
    }
    if (left instanceof Integer a && right instanceof Integer b) {
      return Arithmetic.DIVIDE.ints(a, b);
    }
    return Arithmetic.DIVIDE.general(PsObject.unwrap(left), PsObject.unwrap(right));
  }
}
