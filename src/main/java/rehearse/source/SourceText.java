package rehearse.source;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One script's text with its name and, on demand, its line table. CR, LF and CRLF each end a line.
 */
public final class SourceText {
  private final @Nullable String path;
  private final String text;
  private int @Nullable [] lineStarts;

  private SourceText(@Nullable String path, String text) {
    this.path = path;
    this.text = text;
  }

  /** Returns text that came from no file, such as a line typed at the prompt. */
  public static SourceText of(String text) {
    return new SourceText(null, text);
  }

  /** Returns the text of the file at {@code path}, its byte-order mark already removed. */
  public static SourceText ofFile(String path, String text) {
    return new SourceText(path, text);
  }

  /**
   * Returns the text that the bytes of a script file stand for: UTF-8 with or without a byte-order
   * mark, or UTF-16 with one. The mark is no part of the text.
   */
  public static String decode(byte[] bytes) {
    if (startsWith(bytes, 0xEF, 0xBB, 0xBF)) {
      return decode(bytes, 3, StandardCharsets.UTF_8);
    }
    if (startsWith(bytes, 0xFF, 0xFE)) {
      return decode(bytes, 2, StandardCharsets.UTF_16LE);
    }
    if (startsWith(bytes, 0xFE, 0xFF)) {
      return decode(bytes, 2, StandardCharsets.UTF_16BE);
    }
    return decode(bytes, 0, StandardCharsets.UTF_8);
  }

  private static String decode(byte[] bytes, int from, Charset charset) {
    return new String(bytes, from, bytes.length - from, charset);
  }

  private static boolean startsWith(byte[] bytes, int... mark) {
    if (bytes.length < mark.length) {
      return false;
    }
    for (int i = 0; i < mark.length; i++) {
      if ((bytes[i] & 0xFF) != mark[i]) {
        return false;
      }
    }
    return true;
  }

  /** Returns the path of the file the text came from, or null if it came from none. */
  public @Nullable String path() {
    return path;
  }

  public String text() {
    return text;
  }

  public String text(Span span) {
    return text.substring(span.start(), span.end());
  }

  /** Returns the 1-based number of the line that holds {@code offset}. */
  public int line(int offset) {
    int index = Arrays.binarySearch(lineStarts(), offset);
    return index >= 0 ? index + 1 : -index - 1;
  }

  /** Returns the 1-based column of {@code offset} in its line. */
  public int column(int offset) {
    return offset - lineStarts()[line(offset) - 1] + 1;
  }

  public int lineCount() {
    return lineStarts().length;
  }

  /** Returns the text of the 1-based {@code line} without its line break. */
  public String lineText(int line) {
    int[] starts = lineStarts();
    int start = starts[line - 1];
    int end = line < starts.length ? starts[line] : text.length();
    while (end > start && (text.charAt(end - 1) == '\n' || text.charAt(end - 1) == '\r')) {
      end--;
    }
    return text.substring(start, end);
  }

  private int[] lineStarts() {
    int[] starts = lineStarts;
    if (starts == null) {
      starts = findLineStarts();
      lineStarts = starts;
    }
    return starts;
  }

  private int[] findLineStarts() {
    int[] starts = new int[16];
    int count = 1;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '\n' || c == '\r') {
        if (c == '\r' && i + 1 < text.length() && text.charAt(i + 1) == '\n') {
          i++;
        }
        if (count == starts.length) {
          starts = Arrays.copyOf(starts, count * 2);
        }
        starts[count++] = i + 1;
      }
    }
    return Arrays.copyOf(starts, count);
  }
}
