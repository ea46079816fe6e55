package rehearse.value.operator;

import org.jspecify.annotations.Nullable;
import rehearse.value.PsObject;

/** The operator {@code %}. */
public final class RemainderOperator {
  private RemainderOperator() {}

  /** Returns {@code left % right}. */
  public static @Nullable Object remainder(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Integer a && right instanceof Integer b && b != 0) {
      return a % b;
    }
    return Arithmetic.REMAINDER.general(PsObject.unwrap(left), PsObject.unwrap(right));
  }
}
