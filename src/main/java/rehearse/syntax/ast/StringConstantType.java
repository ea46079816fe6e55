package rehearse.syntax.ast;

/** How a string was quoted. */
public enum StringConstantType {
  SINGLE_QUOTED("SingleQuoted"),
  SINGLE_QUOTED_HERE_STRING("SingleQuotedHereString"),
  DOUBLE_QUOTED("DoubleQuoted"),
  DOUBLE_QUOTED_HERE_STRING("DoubleQuotedHereString"),
  BARE_WORD("BareWord");

  private final String displayName;

  StringConstantType(String displayName) {
    this.displayName = displayName;
  }

  /** Returns PowerShell's name of the kind. */
  public String displayName() {
    return displayName;
  }
}
