package rehearse.value.operator;

import org.jspecify.annotations.Nullable;
import rehearse.value.PsObject;

/** The operator {@code -}. */
public final class SubtractOperator {
  private SubtractOperator() {}

  /** Returns {@code left - right}. */
  public static @Nullable Object subtract(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Integer a && right instanceof Integer b) {
      long difference = (long) a - b;
      return difference == (int) difference
          ? (Object) (int) difference
          : (Object) (double) difference;
    }
    if (left instanceof Double a && right instanceof Double b) {
      return a - b;
    }
    return Arithmetic.SUBTRACT.general(PsObject.unwrap(left), PsObject.unwrap(right));
  }
}
