package rehearse.host;

import org.jline.reader.EOFError;
import org.jline.reader.ParsedLine;
import org.jline.reader.Parser;
import org.jline.reader.impl.DefaultParser;

/** Tells the line editor whether a command is complete, and what word the cursor is in. */
final class PromptParser implements Parser {
  private final DefaultParser words =
      new DefaultParser().escapeChars(new char[] {'`'}).quoteChars(new char[0]);

  @Override
  public ParsedLine parse(String line, int cursor, ParseContext context) {
    if (context == ParseContext.ACCEPT_LINE
        && !endsWithBlankLine(line)
        && StandardInputPrompt.isIncomplete(line)) {
      throw new EOFError(-1, cursor, "incomplete");
    }
    return words.parse(line, cursor, ParseContext.COMPLETE);
  }

  /** An empty line behind an incomplete command ends it, so that its error can be read. */
  private static boolean endsWithBlankLine(String line) {
    return line.endsWith("\n");
  }

  @Override
  public boolean isEscapeChar(char ch) {
    return ch == '`';
  }
}
