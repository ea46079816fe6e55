package rehearse.format;

/** Where laid-out lines go. */
public interface LineSink {
  /** Returns the number of cells a line may take. */
  int width();

  /** Writes one line; {@code line} has no line break. */
  void writeLine(String line, TextKind kind);

  /** Writes a text of its own, which may have several lines, and ends the line. */
  void writeText(String text);
}
