package rehearse.engine.error;

import java.util.List;
import rehearse.source.Diagnostic;
import rehearse.source.SourceText;
import rehearse.source.Span;
import rehearse.value.ErrorCategory;
import rehearse.value.PsException;

/** The exception that parse errors become when a running script meets them. */
public final class ParseErrorText {
  private ParseErrorText() {}

  /** Returns a ParseException about all the errors, with the id of the first. */
  public static PsException exception(List<Diagnostic> errors, SourceText source) {
    StringBuilder text = new StringBuilder();
    for (Diagnostic error : errors) {
      if (text.length() > 0) {
        text.append("\n\n");
      }
      text.append(position(source, error.span())).append('\n').append(error.message());
    }
    String id = errors.isEmpty() ? "UnexpectedToken" : errors.get(0).id();
    return new PsException(ExceptionTypes.PARSE, text.toString())
        .withError(id, ErrorCategory.ParserError);
  }

  /** Returns {@code At line:1 char:2} with the line and a mark under the extent. */
  public static String position(SourceText source, Span span) {
    int line = source.line(span.start());
    int column = source.column(span.start());
    String content = source.lineText(line);
    int length = Math.max(1, Math.min(span.length(), content.length() - column + 1));
    String path = source.path();
    String where = path == null ? "At line:" : "At " + path + ":";
    return where
        + line
        + " char:"
        + column
        + "\n+ "
        + content
        + "\n+ "
        + " ".repeat(column - 1)
        + "~".repeat(length);
  }
}
