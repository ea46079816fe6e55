package rehearse.value.format;

/**
 * A standard format such as {@code N2}.
 *
 * @param letter the letter as written
 * @param precision the number behind it, or -1
 */
record FormatSpecifier(char letter, int precision) {
  /** The letter of a format that is not a standard one. */
  static final char CUSTOM = '\0';

  private static final int MAX_PRECISION = 999_999_999;
  private static final FormatSpecifier CUSTOM_FORMAT = new FormatSpecifier(CUSTOM, -1);

  /**
   * Reads a number format: a letter and digits are a standard one, anything else is custom.
   *
   * @throws rehearse.value.PsException a FormatException if the precision is out of range
   */
  static FormatSpecifier parse(String format) {
    char letter = format.charAt(0);
    if (!isLetter(letter)) {
      return CUSTOM_FORMAT;
    }
    int end = format.length();
    if (end == 1) {
      return new FormatSpecifier(letter, -1);
    }
    long precision = 0;
    for (int i = 1; i < end; i++) {
      char c = format.charAt(i);
      if (c < '0' || c > '9') {
        return CUSTOM_FORMAT;
      }
      precision = precision * 10 + (c - '0');
      if (precision > MAX_PRECISION) {
        throw FormatFailures.badSpecifier();
      }
    }
    return new FormatSpecifier(letter, (int) precision);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  boolean isCustom() {
    return letter == CUSTOM;
  }

  char upper() {
    return letter >= 'a' ? (char) (letter - 32) : letter;
  }

  boolean isUpper() {
    return letter < 'a';
  }
}
