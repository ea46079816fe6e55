package rehearse.format;

/** Lays out one object as lines of label and value. */
final class ListWriter {
  private static final String SEPARATOR = " : ";

  private ListWriter() {}

  static void write(LineSink sink, String[] labels, String[] values) {
    int screen = sink.width();
    if (labels.length == 0 || screen < SEPARATOR.length() + 2) {
      return;
    }
    int labelWidth = 0;
    for (String label : labels) {
      labelWidth = Math.max(labelWidth, DisplayCells.length(label));
    }
    labelWidth = Math.min(labelWidth, screen - SEPARATOR.length() - 1);
    int indent = labelWidth + SEPARATOR.length();
    String padding = " ".repeat(indent);
    for (int i = 0; i < labels.length; i++) {
      boolean first = true;
      for (String line : DisplayCells.wrap(values[i], screen - indent, screen - indent)) {
        sink.writeLine(
            (first ? label(labels[i], labelWidth) : padding) + line,
            first ? TextKind.LIST_ITEM : TextKind.PLAIN);
        first = false;
      }
    }
  }

  private static String label(String label, int width) {
    String fitting = DisplayCells.head(label, width);
    return fitting + " ".repeat(width - DisplayCells.length(fitting)) + SEPARATOR;
  }
}
