package rehearse.value;

import org.jspecify.annotations.Nullable;

/**
 * The result of a pipeline that produced nothing. Assignment and arguments turn it into {@code
 * $null}; enumerating it yields no element, while enumerating {@code $null} yields one.
 */
public final class AutomationNull {
  public static final AutomationNull VALUE = new AutomationNull();

  private AutomationNull() {}

  /** Returns {@code value}, or null if it is the empty result. */
  public static @Nullable Object toNull(@Nullable Object value) {
    return value == VALUE ? null : value;
  }

  @Override
  public String toString() {
    return "";
  }
}
