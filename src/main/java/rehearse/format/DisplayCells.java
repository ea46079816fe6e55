package rehearse.format;

import java.util.ArrayList;
import java.util.List;

/**
 * Text measured in the cells of a terminal: East Asian wide characters take two, escape sequences
 * none.
 */
final class DisplayCells {
  static final String ELLIPSIS = "\u2026";
  private static final char ESCAPE = '\u001b';

  private DisplayCells() {}

  /** Returns the number of cells {@code text} takes. */
  static int length(String text) {
    int cells = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x1100 && c != ESCAPE) {
        cells++;
      } else if (c == ESCAPE && escapeEnd(text, i) > i) {
        i = escapeEnd(text, i) - 1;
      } else {
        cells += width(c);
      }
    }
    return cells;
  }

  /** Returns the number of cells {@code c} takes. */
  static int width(char c) {
    boolean wide =
        c >= 0x1100
            && (c <= 0x115f
                || c == 0x2329
                || c == 0x232a
                || (c >= 0x2e80 && c <= 0xa4cf && c != 0x303f)
                || (c >= 0xac00 && c <= 0xd7a3)
                || (c >= 0xf900 && c <= 0xfaff)
                || (c >= 0xfe10 && c <= 0xfe19)
                || (c >= 0xfe30 && c <= 0xfe6f)
                || (c >= 0xff00 && c <= 0xff60)
                || (c >= 0xffe0 && c <= 0xffe6));
    return wide ? 2 : 1;
  }

  /** Returns the end of the escape sequence that starts at {@code start}, or {@code start}. */
  private static int escapeEnd(String text, int start) {
    int i = start + 1;
    if (i >= text.length() || text.charAt(i) != '[') {
      return start;
    }
    for (i++; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '@' && c <= '~') {
        return i + 1;
      }
    }
    return start;
  }

  /** Returns the start of {@code text} that fits into {@code cells}. */
  static String head(String text, int cells) {
    int used = 0;
    for (int i = 0; i < text.length(); i++) {
      used += width(text.charAt(i));
      if (used > cells) {
        return text.substring(0, i);
      }
    }
    return text;
  }

  /** Returns the end of {@code text} that fits into {@code cells}. */
  static String tail(String text, int cells) {
    int used = 0;
    for (int i = text.length() - 1; i >= 0; i--) {
      used += width(text.charAt(i));
      if (used > cells) {
        return text.substring(i + 1);
      }
    }
    return text;
  }

  /** Returns {@code text} up to its first line break, which an ellipsis then stands for. */
  static String firstLine(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        return text.substring(0, i) + ELLIPSIS;
      }
    }
    return text;
  }

  /** Returns the lines of {@code text}; LF, CR and CRLF end a line, a last one may be empty. */
  static List<String> lines(String text) {
    if (text.indexOf('\n') < 0 && text.indexOf('\r') < 0) {
      return List.of(text);
    }
    List<String> lines = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        lines.add(text.substring(start, i));
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        start = i + 1;
      }
    }
    lines.add(text.substring(start));
    return lines;
  }

  /**
   * Returns {@code text} as lines that fit, broken behind blanks where that is possible.
   *
   * @param first cells in the first line
   * @param following cells in every other line
   */
  static List<String> wrap(String text, int first, int following) {
    List<String> lines = lines(text);
    if (lines.size() == 1 && length(text) <= first) {
      return lines;
    }
    List<String> wrapped = new ArrayList<>();
    for (String line : lines) {
      if (length(line) <= first) {
        wrapped.add(line);
      } else {
        new Wrapping(wrapped, first, following).run(line);
      }
    }
    return wrapped;
  }

  /** Breaks one line that is too long. */
  private static final class Wrapping {
    private final List<String> target;
    private final int following;
    private final StringBuilder line = new StringBuilder();
    private int width;
    private int left;

    Wrapping(List<String> target, int first, int following) {
      this.target = target;
      this.following = following;
      this.width = first;
      this.left = first;
    }

    void run(String text) {
      int start = 0;
      for (int i = 0; i < text.length(); i++) {
        char c = text.charAt(i);
        if (c == ' ' || c == '\t') {
          add(text.substring(start, i + 1));
          start = i + 1;
        }
      }
      if (start < text.length()) {
        add(text.substring(start));
      }
      target.add(line.toString());
    }

    private void add(String word) {
      int cells = length(word);
      if (cells > width) {
        addInPieces(word);
        return;
      }
      if (cells > left) {
        breakLine();
      }
      line.append(word);
      left -= cells;
    }

    private void addInPieces(String word) {
      for (int i = 0; i < word.length(); i++) {
        char c = word.charAt(i);
        int cells = width(c);
        if (cells > width) {
          c = '?';
          cells = 1;
        }
        if (cells > left) {
          breakLine();
        }
        line.append(c);
        left -= cells;
      }
    }

    private void breakLine() {
      target.add(line.toString());
      line.setLength(0);
      width = following;
      left = following;
    }
  }
}
