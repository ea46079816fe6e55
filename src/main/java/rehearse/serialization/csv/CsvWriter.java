package rehearse.serialization.csv;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes rows of cells as lines of text; a null cell is empty and never quoted. */
public final class CsvWriter {
  /** Which cells stand in quotes. */
  @SuppressWarnings("MemberName")
  public enum Quotes {
    Never,
    Always,
    AsNeeded
  }

  private final char delimiter;
  private final Quotes quotes;
  private final Set<String> quotedFields;

  /**
   * Makes a writer.
   *
   * @param quotedFields lower-case names of the only columns to quote; empty if {@code quotes}
   *     decides
   */
  public CsvWriter(char delimiter, Quotes quotes, Set<String> quotedFields) {
    this.delimiter = delimiter;
    this.quotes = quotes;
    this.quotedFields = quotedFields;
  }

  /** Returns the line of column names. */
  public String header(List<String> names) {
    return line(names, names);
  }

  /** Returns the line of one row whose cells stand in the order of {@code names}. */
  public String row(List<String> names, List<@Nullable String> cells) {
    return line(names, cells);
  }

  private String line(List<String> names, List<? extends @Nullable String> cells) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      if (i > 0) {
        line.append(delimiter);
      }
      String cell = cells.get(i);
      if (cell != null) {
        append(line, names.get(i), cell);
      }
    }
    return line.toString();
  }

  private void append(StringBuilder line, String name, String cell) {
    if (!isQuoted(name, cell)) {
      line.append(cell);
      return;
    }
    line.append('"');
    int from = 0;
    for (int quote = cell.indexOf('"'); quote >= 0; quote = cell.indexOf('"', from)) {
      line.append(cell, from, quote + 1).append('"');
      from = quote + 1;
    }
    line.append(cell, from, cell.length()).append('"');
  }

  private boolean isQuoted(String name, String cell) {
    if (!quotedFields.isEmpty()) {
      return quotedFields.contains(name.toLowerCase(Locale.ROOT));
    }
    return switch (quotes) {
      case Never -> false;
      case Always -> true;
      case AsNeeded ->
          cell.indexOf(delimiter) >= 0
              || cell.indexOf('"') >= 0
              || cell.indexOf('\n') >= 0
              || cell.indexOf('\r') >= 0;
    };
  }
}
