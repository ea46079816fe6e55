package rehearse.syntax.token;

/** Tells whether a pipeline goes on although a line has ended. */
public final class StatementContinuation {
  private StatementContinuation() {}

  /**
   * Returns whether the next line with more than a comment starts with a pipe. A blank line between
   * ends the pipeline.
   *
   * @param lineBreak the offset of the line break
   */
  public static boolean hasContinuingPipe(TokenScanner scanner, int lineBreak) {
    return continuingPipe(scanner.region().text(), lineBreak, scanner.limit()) >= 0;
  }

  /** Returns the offset of the pipe that continues a line which ends at {@code start}, or -1. */
  static int continuingPipe(String text, int start, int limit) {
    int index = start;
    while (index < limit && CharTraits.isNewLine(text.charAt(index))) {
      boolean pair =
          text.charAt(index) == '\r' && index + 1 < limit && text.charAt(index + 1) == '\n';
      index += pair ? 2 : 1;
      int lineStart = index;
      while (index < limit) {
        char c = text.charAt(index);
        if (CharTraits.isWhitespace(c)) {
          index++;
        } else if (c == '#') {
          index++;
          while (index < limit && !CharTraits.isNewLine(text.charAt(index))) {
            index++;
          }
          lineStart = -1;
        } else if (c == '<' && index + 1 < limit && text.charAt(index + 1) == '#') {
          int close = text.indexOf("#>", index + 2);
          if (close < 0 || close + 2 > limit) {
            return -1;
          }
          index = close + 2;
          lineStart = -1;
        } else {
          break;
        }
      }
      if (index >= limit) {
        return -1;
      }
      char c = text.charAt(index);
      if (c == '|') {
        return index;
      }
      if (lineStart >= 0 || !CharTraits.isNewLine(c)) {
        return -1;
      }
    }
    return -1;
  }
}
