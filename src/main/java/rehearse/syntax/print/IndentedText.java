package rehearse.syntax.print;

/** Text that grows line by line, each indented as deep as the blocks around it. */
final class IndentedText {
  private static final String INDENT = "    ";

  private final StringBuilder text = new StringBuilder();
  private int depth;
  private boolean lineEnds;

  /** Appends {@code part} as it is. */
  void append(String part) {
    String operator = lineEnds ? part.stripLeading() : "";
    if (operator.startsWith("|") || operator.startsWith("&&")) {
      lineEnds = false;
      text.append(operator);
      return;
    }
    if (lineEnds && !part.isEmpty()) {
      startLine();
    }
    text.append(part);
  }

  /** Starts a new line. */
  void startLine() {
    lineEnds = false;
    text.append('\n').append(INDENT.repeat(depth));
  }

  /** Notes that the line holds raw text, which only an operator of pipelines ends. */
  void endLine() {
    lineEnds = true;
  }

  void indent() {
    depth++;
  }

  void outdent() {
    depth--;
  }

  int length() {
    return text.length();
  }

  /**
   * Returns whether what was appended from {@code mark} on is one line of at most {@code width}.
   */
  boolean isShortLine(int mark, int width) {
    return !lineEnds && text.length() - mark <= width && text.indexOf("\n", mark) < 0;
  }

  /** Returns where the first line after {@code mark}, which ends a line, has its text. */
  int firstOnLine(int mark) {
    int index = mark + 1;
    while (index < text.length() && text.charAt(index) == ' ') {
      index++;
    }
    return index;
  }

  /** Replaces what stands from {@code start} to {@code end}. */
  void replace(int start, int end, String replacement) {
    text.replace(start, end, replacement);
  }

  /** Returns whether {@code part} stands at {@code mark}. */
  boolean startsWith(String part, int mark) {
    int end = mark + part.length();
    return end <= text.length() && text.substring(mark, end).equals(part);
  }

  /** Returns whether {@code part} was appended last. */
  boolean endsWith(String part) {
    return startsWith(part, Math.max(0, text.length() - part.length()));
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
