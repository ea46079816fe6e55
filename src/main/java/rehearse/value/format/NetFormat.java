package rehearse.value.format;

import org.jspecify.annotations.Nullable;

/** .NET's formatting of any value: {@code value.ToString(format)} and {@code String.Format}. */
public final class NetFormat {
  private NetFormat() {}

  /** Returns {@code value.ToString()} in the session's culture; "" for null. */
  public static String general(@Nullable Object value) {
    return format(value, null, Culture.CURRENT);
  }

  /** Returns {@code value.ToString(format)} in the session's culture. */
  public static String format(@Nullable Object value, @Nullable String format) {
    return format(value, format, Culture.CURRENT);
  }

  /**
   * Returns {@code value.ToString(format, culture)}; values that take no format ignore it.
   *
   * @throws rehearse.value.PsException a {@code System.FormatException} if the format is not one
   */
  public static String format(@Nullable Object value, @Nullable String format, Culture culture) {
    throw new UnsupportedOperationException();
  }

  /** Returns {@code String.Format(format, arguments)} in the session's culture. */
  public static String composite(String format, @Nullable Object[] arguments) {
    return composite(format, arguments, Culture.CURRENT);
  }

  /**
   * Returns {@code String.Format(culture, format, arguments)}.
   *
   * @throws rehearse.value.PsException a {@code System.FormatException} if the format is not one
   */
  public static String composite(String format, @Nullable Object[] arguments, Culture culture) {
    throw new UnsupportedOperationException();
  }
}
