package rehearse.syntax.token;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.misc.Interval;

/** A range of a text as the stream of UTF-16 units that generated lexers read; no copy is made. */
public final class SourceCharStream implements CharStream {
  private final String text;
  private final int end;
  private int index;

  public SourceCharStream(String text, int start, int end) {
    this.text = text;
    this.end = end;
    this.index = start;
  }

  @Override
  public String getText(Interval interval) {
    return text.substring(interval.a, Math.min(interval.b + 1, end));
  }

  @Override
  public void consume() {
    if (index >= end) {
      throw new IllegalStateException("Cannot consume the end of the text");
    }
    index++;
  }

  @Override
  public int LA(int offset) {
    int at = offset > 0 ? index + offset - 1 : index + offset;
    return at >= 0 && at < end ? text.charAt(at) : EOF;
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return index;
  }

  @Override
  public void seek(int newIndex) {
    index = newIndex;
  }

  @Override
  public int size() {
    return end;
  }

  @Override
  public String getSourceName() {
    return UNKNOWN_SOURCE_NAME;
  }

  @Override
  public String toString() {
    return text;
  }
}
