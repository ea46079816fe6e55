package rehearse.syntax.token;

/** PowerShell's classes of characters. The end of the text reads as {@code '\0'}. */
public final class CharTraits {
  private static final int FORCE_START = 1;
  private static final int AFTER_NUMBER = 2;
  private static final int WHITESPACE = 4;
  private static final int NEW_LINE = 8;
  private static final int IDENTIFIER_START = 16;
  private static final int DIGIT = 32;
  private static final int VARIABLE_START = 64;
  private static final byte[] ASCII = new byte[128];

  static {
    mark("\0 \t\u000b\f\r\n&(),;{|}", FORCE_START);
    mark("!#%*+-./<=>]", AFTER_NUMBER);
    mark(" \t\u000b\f", WHITESPACE);
    mark("\r\n", NEW_LINE);
    for (char c = 'a'; c <= 'z'; c++) {
      mark("" + c + Character.toUpperCase(c), IDENTIFIER_START | VARIABLE_START);
    }
    mark("_", IDENTIFIER_START);
    mark("0123456789", DIGIT | VARIABLE_START);
    mark("_:?^$", VARIABLE_START);
  }

  private CharTraits() {}

  private static void mark(String characters, int trait) {
    for (int i = 0; i < characters.length(); i++) {
      ASCII[characters.charAt(i)] |= (byte) trait;
    }
  }

  private static boolean has(char c, int trait) {
    return (ASCII[c] & trait) != 0;
  }

  /** Returns whether {@code c} is a blank, not a line break. */
  public static boolean isWhitespace(char c) {
    if (c < 128) {
      return has(c, WHITESPACE);
    }
    return c == '\u0085' || c == '\u00a0' || (c > 255 && Character.isSpaceChar(c));
  }

  public static boolean isNewLine(char c) {
    return c == '\n' || c == '\r';
  }

  /** Returns whether {@code c} ends every word. */
  public static boolean forcesStartOfToken(char c) {
    return c < 128 ? has(c, FORCE_START) : isWhitespace(c);
  }

  /** Returns whether {@code c} ends a number in an expression. */
  public static boolean endsNumber(char c, boolean ternary) {
    if (forcesStartOfToken(c)) {
      return true;
    }
    return c < 128 ? has(c, AFTER_NUMBER) || (ternary && (c == '?' || c == ':')) : isDash(c);
  }

  public static boolean isIdentifierStart(char c) {
    return c < 128 ? has(c, IDENTIFIER_START) : Character.isLetter(c);
  }

  public static boolean isIdentifierFollow(char c) {
    return c < 128 ? has(c, IDENTIFIER_START | DIGIT) : Character.isLetterOrDigit(c);
  }

  public static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  public static boolean isVariableStart(char c) {
    return c < 128 ? has(c, VARIABLE_START) : Character.isLetterOrDigit(c);
  }

  public static boolean isDash(char c) {
    return c == '-' || (c >= '\u2013' && c <= '\u2015');
  }

  public static boolean isSingleQuote(char c) {
    return c == '\'' || (c >= '\u2018' && c <= '\u201b');
  }

  public static boolean isDoubleQuote(char c) {
    return c == '"' || (c >= '\u201c' && c <= '\u201e');
  }
}
