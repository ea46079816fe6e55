package rehearse.format;

import java.util.List;

/** A piece of a custom view: text, a line break, or an indented block of pieces. */
public sealed interface FormatNode {
  /** Text that goes to the line being built. */
  record Text(String text) implements FormatNode {}

  /** The end of a line. */
  record NewLine() implements FormatNode {
    static final NewLine INSTANCE = new NewLine();
  }

  /**
   * Pieces that share an indentation.
   *
   * @param left cells of indentation added on the left
   * @param right cells kept free on the right
   * @param firstLine cells more (or, negative, fewer) before the first line of a paragraph
   */
  record Frame(int left, int right, int firstLine, List<FormatNode> nodes) implements FormatNode {
    public Frame(int left, List<FormatNode> nodes) {
      this(left, 0, 0, nodes);
    }
  }
}
