package rehearse.value;

import org.jspecify.annotations.Nullable;

/** PowerShell's conversions (LanguagePrimitives): what casts, typed variables and parameters do. */
public final class Conversion {
  private Conversion() {}

  /**
   * Converts {@code value} to {@code target} as the cast {@code [target]value} does.
   *
   * @throws PsException with PowerShell's id and text if the value does not convert
   */
  public static @Nullable Object to(@Nullable Object value, PsType target) {
    throw new UnsupportedOperationException(target.fullName());
  }

  /** Returns the truth of {@code value} as conditions take it. */
  public static boolean toBoolean(@Nullable Object value) {
    throw new UnsupportedOperationException();
  }

  /**
   * Returns the text of {@code value} as {@code "$value"} gives it: invariant, collections joined.
   */
  public static String toText(@Nullable Object value) {
    throw new UnsupportedOperationException();
  }

  /** Returns what a variable of {@code type} holds before anything is assigned: zero or null. */
  public static @Nullable Object defaultOf(PsType type) {
    throw new UnsupportedOperationException(type.fullName());
  }
}
