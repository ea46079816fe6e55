package rehearse.source;

/**
 * A half-open range of UTF-16 character offsets in one source text.
 *
 * @param start offset of the first character
 * @param end offset after the last character; equal to {@code start} for an empty span
 */
public record Span(int start, int end) {
  public Span {
    if (start < 0 || end < start) {
      throw new IllegalArgumentException("Not a span: " + start + "-" + end);
    }
  }

  /** Returns the smallest span that holds this one and {@code other}. */
  public Span to(Span other) {
    return new Span(Math.min(start, other.start), Math.max(end, other.end));
  }

  /** Returns the number of characters in this span. */
  public int length() {
    return end - start;
  }
}
