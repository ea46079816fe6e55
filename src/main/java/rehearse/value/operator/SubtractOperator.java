package rehearse.value.operator;

import org.jspecify.annotations.Nullable;

/** The operator {@code -}. */
public final class SubtractOperator {
  private SubtractOperator() {}

  /** Returns {@code left - right}. */
  public static @Nullable Object subtract(@Nullable Object left, @Nullable Object right) {
    throw new UnsupportedOperationException();
  }
}
