package rehearse.syntax.token;

import java.util.List;

/**
 * The content of an expandable string or word.
 *
 * @param value the text with escapes replaced, expansions as they were written
 * @param pieces text and expansions in order
 */
public record ExpandableText(String value, List<Piece> pieces) {

  /** A piece of an expandable text. */
  public sealed interface Piece {}

  /** Text that stands as it is, escapes already replaced. */
  public record Text(String text) implements Piece {}

  /** A variable: the text from {@code start} to {@code end} names {@code name}. */
  public record Variable(int start, int end, String name) implements Piece {}

  /**
   * A subexpression: what to parse, {@code $(} and {@code )} included.
   *
   * @param depth how many brackets are open around it
   */
  public record Subexpression(SourceRegion region, int depth) implements Piece {}
}
