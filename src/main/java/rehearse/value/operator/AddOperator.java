package rehearse.value.operator;

import org.jspecify.annotations.Nullable;

/** The operator {@code +}. */
public final class AddOperator {
  private AddOperator() {}

  /** Returns {@code left + right}. */
  public static @Nullable Object add(@Nullable Object left, @Nullable Object right) {
    throw new UnsupportedOperationException();
  }
}
