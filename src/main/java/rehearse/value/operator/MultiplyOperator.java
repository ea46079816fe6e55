package rehearse.value.operator;

import org.jspecify.annotations.Nullable;

/** The operator {@code *}. */
public final class MultiplyOperator {
  private MultiplyOperator() {}

  /** Returns {@code left * right}. */
  public static @Nullable Object multiply(@Nullable Object left, @Nullable Object right) {
    throw new UnsupportedOperationException();
  }
}
