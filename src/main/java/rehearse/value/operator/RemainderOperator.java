package rehearse.value.operator;

import org.jspecify.annotations.Nullable;

/** The operator {@code %}. */
public final class RemainderOperator {
  private RemainderOperator() {}

  /** Returns {@code left % right}. */
  public static @Nullable Object remainder(@Nullable Object left, @Nullable Object right) {
    throw new UnsupportedOperationException();
  }
}
