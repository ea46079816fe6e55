package rehearse.command;

import org.jspecify.annotations.Nullable;
import rehearse.source.SourceText;
import rehearse.source.Span;

/**
 * Where an error happened, ready to be shown: the source line, cut if it is long, and tildes under
 * the part that failed.
 *
 * @param path the script's path, or null for text that came from no file
 * @param line the line's number
 * @param column the column's number
 * @param code the line's text
 * @param marks blanks and tildes to stand under it
 */
public record ErrorPosition(
    @Nullable String path, int line, int column, String code, String marks) {
  private static final String ELLIPSIS = "\u2026";
  private static final int MOST_CODE = 69;
  private static final int MOST_BEFORE = 12;
  private static final int MOST_BEHIND = 8;

  /** Returns the position {@code info} names, or null if it names none. */
  public static @Nullable ErrorPosition of(InvocationInfo info) {
    SourceText source = info.source();
    Span span = info.span();
    if (source == null || span == null) {
      return null;
    }
    int line = source.line(span.start());
    int column = source.column(span.start());
    String text = source.lineText(line).stripTrailing();
    int before = Math.min(column - 1, text.length());
    int lastColumn = column + span.length();
    boolean within = source.line(span.end()) == line && lastColumn <= text.length() + 1;
    int length = within ? span.length() : text.length() - column + 1;
    return cut(source.path(), line, column, text, before, Math.max(length, 0));
  }

  /** Returns the text PowerShell calls PositionMessage. */
  public String message() {
    String place = path != null ? path : "line";
    return "At " + place + ":" + line + " char:" + column + "\n+ " + code + "\n+ " + marks;
  }

  private static ErrorPosition cut(
      @Nullable String path, int line, int column, String text, int before, int length) {
    String head = withoutTabs(text.substring(0, before));
    String failed = withoutTabs(text.substring(before, before + length));
    String whole = head + failed + withoutTabs(text.substring(before + length));
    int start = head.length();
    int marked = failed.length();
    if (whole.length() <= MOST_CODE) {
      return new ErrorPosition(path, line, column, whole, marks(start, marked));
    }
    int behind = whole.length() - marked - start;
    int shownBefore = Math.min(start, MOST_BEFORE);
    int shownBehind = Math.min(behind, MOST_BEHIND);
    boolean cutBehind;
    if (shownBefore + marked + shownBehind >= MOST_CODE) {
      marked = Math.min(marked, MOST_CODE - shownBefore);
      cutBehind = start + MOST_CODE - shownBefore < whole.length();
    } else {
      shownBefore += Math.min(start - shownBefore, MOST_CODE - shownBefore - marked - shownBehind);
      shownBehind += Math.min(behind - shownBehind, MOST_CODE - shownBefore - marked - shownBehind);
      cutBehind = shownBehind < behind;
    }
    boolean cutBefore = shownBefore < start;
    int from = start - shownBefore;
    String shown = whole.substring(from, Math.min(from + MOST_CODE, whole.length()));
    String code = (cutBefore ? ELLIPSIS + " " : "") + shown + (cutBehind ? " " + ELLIPSIS : "");
    return new ErrorPosition(
        path, line, column, code, (cutBefore ? "  " : "") + marks(shownBefore, marked));
  }

  private static String withoutTabs(String text) {
    return text.replace("\t", "    ");
  }

  private static String marks(int blanks, int tildes) {
    return " ".repeat(blanks) + "~".repeat(Math.max(tildes, 1));
  }
}
