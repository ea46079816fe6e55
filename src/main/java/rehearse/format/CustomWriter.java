package rehearse.format;

import java.util.List;

/** Lays out the text pieces of a custom view, wrapping and indenting them. */
final class CustomWriter {
  private final LineSink sink;
  private final TextKind kind;
  private final StringBuilder buffer = new StringBuilder();

  private CustomWriter(LineSink sink, TextKind kind) {
    this.sink = sink;
    this.kind = kind;
  }

  /** Writes {@code nodes}; what stands behind the last line break is a line of its own. */
  static void write(LineSink sink, List<FormatNode> nodes, TextKind kind) {
    CustomWriter writer = new CustomWriter(sink, kind);
    writer.write(nodes, 0, 0, 0);
    writer.flush(0, 0, 0);
  }

  private void write(List<FormatNode> nodes, int left, int right, int firstLine) {
    for (FormatNode node : nodes) {
      if (node instanceof FormatNode.Text text) {
        buffer.append(text.text());
      } else if (node instanceof FormatNode.NewLine) {
        flush(left, right, firstLine);
      } else if (node instanceof FormatNode.Frame frame) {
        write(frame.nodes(), left + frame.left(), right + frame.right(), frame.firstLine());
      }
    }
  }

  private void flush(int left, int right, int firstLine) {
    int useful = sink.width() - right - left;
    if (useful <= 0) {
      buffer.setLength(0);
      return;
    }
    int first = Math.abs(firstLine) >= useful - 1 ? 0 : firstLine;
    int firstWidth = first >= 0 ? useful - first : useful;
    int followingWidth = first >= 0 ? useful : useful + first;
    String firstPadding = " ".repeat(left + Math.max(first, 0));
    String followingPadding = " ".repeat(left + Math.max(-first, 0));
    String before = firstPadding;
    for (String line : DisplayCells.wrap(buffer.toString(), firstWidth, followingWidth)) {
      sink.writeLine(before + line, kind);
      before = followingPadding;
    }
    buffer.setLength(0);
  }
}
