package rehearse.format;

import java.util.ArrayList;
import java.util.List;

/** Lays out rows in columns: widths, alignment, truncation, cells of several lines. */
final class TableWriter {
  private static final int SEPARATOR = 1;
  private static final int MINIMUM_SCREEN = 5;

  private final int[] widths;
  private final Alignment[] alignments;
  private final boolean hideHeader;
  private final LineSink sink;
  private final boolean disabled;
  private String[] header = {};
  private int repeatAfter;
  private int rows;

  /**
   * Lays out columns on a screen.
   *
   * @param widths the wished widths; 0 for a column that shares what the others leave
   */
  TableWriter(LineSink sink, int screen, int[] widths, Alignment[] alignments, boolean hideHeader) {
    this.sink = sink;
    this.widths = widths.clone();
    this.alignments = alignments;
    this.hideHeader = hideHeader;
    boolean visible = false;
    if (screen >= MINIMUM_SCREEN) {
      shareWidth(this.widths, screen);
      trimToFit(this.widths, screen);
      for (int width : this.widths) {
        visible |= width > 0;
      }
    }
    this.disabled = !visible;
  }

  /** Gives columns without a width what the others leave, in equal parts. */
  private static void shareWidth(int[] widths, int screen) {
    boolean[] fixed = new boolean[widths.length];
    boolean allFixed = true;
    for (int i = 0; i < widths.length; i++) {
      fixed[i] = widths[i] > 0;
      allFixed &= fixed[i];
      if (!fixed[i]) {
        widths[i] = 1;
      }
    }
    int available = screen - total(widths);
    while (!allFixed && available > 0) {
      for (int i = 0; i < widths.length && available > 0; i++) {
        if (!fixed[i]) {
          widths[i]++;
          available--;
        }
      }
    }
  }

  /** Narrows the last columns, and hides those that do not fit at all. */
  private static void trimToFit(int[] widths, int screen) {
    for (int last = widths.length - 1; last >= 0; last--) {
      int excess = total(widths) - screen;
      if (excess <= 0) {
        return;
      }
      if (widths[last] - excess >= 1) {
        widths[last] -= excess;
        return;
      }
      widths[last] = -1;
    }
  }

  private static int total(int[] widths) {
    int sum = 0;
    int visible = 0;
    for (int width : widths) {
      if (width > 0) {
        sum += width;
        visible++;
      }
    }
    return sum + SEPARATOR * Math.max(0, visible - 1);
  }

  /** Writes the header again each time {@code screenRows} rows have been written; 0 for never. */
  void repeatHeader(int screenRows) {
    repeatAfter = screenRows;
  }

  /** Writes the labels and the dashes under them. */
  void writeHeader(String[] labels) {
    header = labels;
    if (disabled || hideHeader) {
      return;
    }
    writeLines(labels, alignments, true);
    String[] dashes = new String[labels.length];
    for (int i = 0; i < labels.length; i++) {
      int count = Math.min(Math.max(widths[i], 0), DisplayCells.length(labels[i]));
      dashes[i] = "-".repeat(count);
    }
    writeLine(dashes, TextKind.TABLE_HEADER);
  }

  /** Writes one object's cells. */
  void writeRow(String[] cells, boolean multiLine) {
    if (disabled) {
      return;
    }
    if (repeatAfter > 0 && rows > 0 && rows % repeatAfter == 0) {
      writeHeader(header);
    }
    rows++;
    if (multiLine) {
      writeLines(cells, alignments, false);
    } else {
      writeLine(cells, TextKind.PLAIN);
    }
  }

  private void writeLine(String[] values, TextKind kind) {
    StringBuilder line = new StringBuilder();
    int last = widths.length - 1;
    for (int i = 0; i <= last; i++) {
      if (widths[i] > 0) {
        if (i > 0) {
          line.append(' ');
        }
        appendField(line, values[i], widths[i], alignments[i], i < last);
      }
    }
    sink.writeLine(line.toString(), kind);
  }

  /** Writes a row whose cells may take several lines. */
  private void writeLines(String[] values, Alignment[] alignment, boolean header) {
    List<List<String>> columns = new ArrayList<>();
    int height = 0;
    int lastVisible = lastVisible();
    for (int i = 0; i <= lastVisible; i++) {
      if (widths[i] > 0) {
        List<String> column = DisplayCells.wrap(values[i], widths[i], widths[i]);
        height = Math.max(height, column.size());
        columns.add(column);
      }
    }
    for (int row = 0; row < height; row++) {
      StringBuilder line = new StringBuilder();
      int column = 0;
      for (int i = 0; i <= lastVisible; i++) {
        if (widths[i] > 0) {
          List<String> texts = columns.get(column);
          line.append(column > 0 ? " " : "");
          String text = row < texts.size() ? texts.get(row) : "";
          appendField(line, text, widths[i], alignment[i], i < lastVisible);
          column++;
        }
      }
      sink.writeLine(trimEnd(line), header ? TextKind.TABLE_HEADER : TextKind.PLAIN);
    }
  }

  private int lastVisible() {
    int last = widths.length - 1;
    while (last > 0 && widths[last] <= 0) {
      last--;
    }
    return last;
  }

  private static String trimEnd(StringBuilder line) {
    int end = line.length();
    while (end > 0 && line.charAt(end - 1) == ' ') {
      end--;
    }
    return line.substring(0, end);
  }

  /** Appends {@code value} as one line of exactly {@code width} cells, or fewer without padding. */
  static void appendField(
      StringBuilder line, String value, int width, Alignment alignment, boolean pad) {
    String text = DisplayCells.firstLine(value);
    int cells = DisplayCells.length(text);
    if (cells > width) {
      text =
          alignment == Alignment.RIGHT
              ? DisplayCells.ELLIPSIS + DisplayCells.tail(text, width - 1)
              : DisplayCells.head(text, width - 1) + DisplayCells.ELLIPSIS;
      cells = DisplayCells.length(text);
    }
    int padding = width - cells;
    int left =
        switch (alignment) {
          case LEFT -> 0;
          case CENTER -> padding / 2;
          case RIGHT -> padding;
        };
    spaces(line, left);
    line.append(text);
    if (pad) {
      spaces(line, padding - left);
    }
  }

  private static void spaces(StringBuilder line, int count) {
    for (int i = 0; i < count; i++) {
      line.append(' ');
    }
  }
}
