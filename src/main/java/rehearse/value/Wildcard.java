package rehearse.value;

/**
 * A wildcard pattern: {@code *}, {@code ?}, {@code [a-c]} and the backtick that takes the meaning
 * from what follows it (WildcardPattern).
 */
public final class Wildcard {
  private Wildcard() {}

  /**
   * Returns the compiled pattern; recent ones are kept.
   *
   * @throws PsException if a bracket is not closed
   */
  public static Wildcard compile(String pattern, boolean ignoreCase) {
    throw new UnsupportedOperationException(pattern);
  }

  /** Returns whether the whole of {@code text} matches. */
  public boolean matches(String text) {
    throw new UnsupportedOperationException(text);
  }

  /** Returns whether {@code text} has a character that means something in a pattern. */
  public static boolean hasWildcards(String text) {
    throw new UnsupportedOperationException(text);
  }

  /** Returns {@code text} as a pattern that matches nothing but it. */
  public static String escape(String text) {
    throw new UnsupportedOperationException(text);
  }

  /** Returns the text that the pattern {@code text} stands for: its backticks are taken away. */
  public static String unescape(String text) {
    throw new UnsupportedOperationException(text);
  }
}
