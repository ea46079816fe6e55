package rehearse.value.operator;

import org.jspecify.annotations.Nullable;

/** The arithmetic of {@code ++} and {@code --}. */
public final class IncrementOperator {
  private IncrementOperator() {}

  /** Returns {@code value} plus one; null counts as 0. */
  public static Object increment(@Nullable Object value) {
    throw new UnsupportedOperationException();
  }

  /** Returns {@code value} less one; null counts as 0. */
  public static Object decrement(@Nullable Object value) {
    throw new UnsupportedOperationException();
  }
}
