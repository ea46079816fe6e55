package rehearse.value.format;

/** The text of floating-point numbers as .NET prints them, in the invariant culture. */
public final class NumberText {
  private NumberText() {}

  /** Returns the fewest digits that read back as the same number ({@code R}). */
  public static String shortest(double value) {
    throw new UnsupportedOperationException();
  }

  /** Returns the fewest digits that read back as the same number ({@code R}). */
  public static String shortest(float value) {
    throw new UnsupportedOperationException();
  }

  /** Returns at most 15 significant digits ({@code G15}), PowerShell's own text of a double. */
  public static String g15(double value) {
    throw new UnsupportedOperationException();
  }

  /** Returns at most 7 significant digits ({@code G7}), PowerShell's own text of a single. */
  public static String g7(float value) {
    throw new UnsupportedOperationException();
  }
}
