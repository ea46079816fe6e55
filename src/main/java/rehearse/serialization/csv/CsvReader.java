package rehearse.serialization.csv;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads rows of cells from text. Quotes around a cell may hold delimiters, line breaks and doubled
 * quotes; quotes inside a bare cell are text. Blanks before a cell do not count. A delimiter that
 * ends a line opens no further cell.
 */
public final class CsvReader {
  private final String text;
  private final char delimiter;
  private int at;

  public CsvReader(String text, char delimiter) {
    this.text = text;
    this.delimiter = delimiter;
  }

  /** Returns whether all text has been read. */
  public boolean isAtEnd() {
    return at >= text.length();
  }

  /** Returns the line at the current position without reading on, such as a {@code #TYPE} line. */
  public String peekLine() {
    int end = at;
    while (end < text.length() && text.charAt(end) != '\n' && text.charAt(end) != '\r') {
      end++;
    }
    return text.substring(at, end);
  }

  public void skipLine() {
    while (at < text.length()) {
      if (endOfLine()) {
        return;
      }
      at++;
    }
  }

  /**
   * Returns the cells of the next row that has any, or null at the end. Blank lines, rows of one
   * empty cell and lines that start with {@code #} are passed over.
   */
  public @Nullable List<String> readRow() {
    while (!isAtEnd()) {
      if (text.charAt(at) == '#') {
        skipLine();
        continue;
      }
      List<String> cells = readCells();
      if (cells.size() > 1 || (cells.size() == 1 && !cells.get(0).isEmpty())) {
        return cells;
      }
    }
    return null;
  }

  private List<String> readCells() {
    List<String> cells = new ArrayList<>();
    StringBuilder cell = new StringBuilder();
    boolean quoted = false;
    while (!isAtEnd()) {
      if (endOfLine()) {
        break;
      }
      char c = text.charAt(at++);
      if (c == delimiter) {
        cells.add(cell.toString());
        cell.setLength(0);
        quoted = false;
      } else if (c == '"' && cell.length() == 0 && !quoted) {
        quoted = true;
        readQuoted(cell);
      } else if (cell.length() > 0 || quoted || (c != ' ' && c != '\t')) {
        cell.append(c);
        readBare(cell);
      }
    }
    if (cell.length() > 0 || quoted) {
      cells.add(cell.toString());
    }
    return cells;
  }

  /** Reads from behind an opening quote to the cell's end. */
  private void readQuoted(StringBuilder cell) {
    while (!isAtEnd()) {
      char c = text.charAt(at++);
      if (c != '"') {
        cell.append(c);
      } else if (!isAtEnd() && text.charAt(at) == '"') {
        cell.append('"');
        at++;
      } else {
        int start = cell.length();
        readBare(cell);
        if (cell.substring(start).isBlank()) {
          cell.setLength(start);
        }
        return;
      }
    }
  }

  /** Reads to the delimiter or the end of the line. */
  private void readBare(StringBuilder cell) {
    while (!isAtEnd()) {
      char c = text.charAt(at);
      if (c == delimiter || c == '\n' || c == '\r') {
        return;
      }
      cell.append(c);
      at++;
    }
  }

  /** Steps over a line break if there is one here. */
  private boolean endOfLine() {
    char c = text.charAt(at);
    if (c == '\r') {
      at += at + 1 < text.length() && text.charAt(at + 1) == '\n' ? 2 : 1;
      return true;
    }
    if (c == '\n') {
      at++;
      return true;
    }
    return false;
  }
}
