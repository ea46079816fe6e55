package rehearse.command;

import rehearse.source.SourceText;
import rehearse.source.Span;

/**
 * The text that says where an error is: {@code At line:2 char:7}, the line, and a mark under it.
 */
public final class PositionText {
  private static final int WIDTH = 69;

  private PositionText() {}

  /** Returns the text for a part of {@code source}. */
  public static String of(SourceText source, Span span) {
    int line = source.line(span.start());
    int column = source.column(span.start());
    String text = source.lineText(line).stripTrailing();
    boolean oneLine = source.line(span.end()) == line;
    int end = oneLine ? source.column(span.end()) : text.length() + 1;
    int start = column - 1;
    int length = Math.max(1, Math.min(end, text.length() + 1) - column);
    String path = source.path();
    String place = "At " + (path == null ? "line" : path) + ":" + line + " char:" + column;
    if (text.isEmpty()) {
      return place;
    }
    return place + excerpt(text, start, length);
  }

  private static String excerpt(String text, int start, int length) {
    String shown = text;
    int from = start;
    String prefix = "";
    if (text.length() > WIDTH && start > WIDTH - Math.min(length, 20)) {
      int cut = Math.max(0, Math.min(start - 20, text.length() - WIDTH));
      shown = shown.substring(cut);
      from = start - cut + 2;
      prefix = "\u2026 ";
    }
    String suffix = "";
    if (shown.length() > WIDTH) {
      shown = shown.substring(0, WIDTH);
      suffix = " \u2026";
    }
    int room = prefix.length() + shown.length() - from;
    int marks = Math.max(1, Math.min(length, room));
    return "\n+ " + prefix + shown + suffix + "\n+ " + " ".repeat(from) + "~".repeat(marks);
  }
}
