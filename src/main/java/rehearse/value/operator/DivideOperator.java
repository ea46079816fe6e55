package rehearse.value.operator;

import org.jspecify.annotations.Nullable;

/** The operator {@code /}. */
public final class DivideOperator {
  private DivideOperator() {}

  /** Returns {@code left / right}. */
  public static @Nullable Object divide(@Nullable Object left, @Nullable Object right) {
    throw new UnsupportedOperationException();
  }
}
