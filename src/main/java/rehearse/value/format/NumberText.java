package rehearse.value.format;

/** The text of floating-point numbers as .NET prints them, in the invariant culture. */
public final class NumberText {
  private static final double EXACT_LONGS = 1e15;

  private NumberText() {}

  /** Returns the fewest digits that read back as the same number ({@code R}). */
  public static String shortest(double value) {
    return NumberFormat.general(value, Culture.INVARIANT.numberFormat());
  }

  /** Returns the fewest digits that read back as the same number ({@code R}). */
  public static String shortest(float value) {
    return NumberFormat.general(value, Culture.INVARIANT.numberFormat());
  }

  /** Returns at most 15 significant digits ({@code G15}), PowerShell's own text of a double. */
  public static String g15(double value) {
    long whole = (long) value;
    if (whole == value && whole != 0 && Math.abs(value) < EXACT_LONGS) {
      return Long.toString(whole);
    }
    return NumberFormat.format(value, "G15", Culture.INVARIANT.numberFormat());
  }

  /** Returns at most 7 significant digits ({@code G7}), PowerShell's own text of a single. */
  public static String g7(float value) {
    return NumberFormat.format(value, "G7", Culture.INVARIANT.numberFormat());
  }
}
