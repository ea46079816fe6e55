package rehearse.value.format;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * A composite format such as {@code {0,-10}|{1:N2}}, read once. Recently used ones are kept:
 * scripts format in loops.
 */
final class CompositeFormat {
  private static final int CACHED = 256;
  private static final int LIMIT = 1_000_000;
  private static final ConcurrentHashMap<String, CompositeFormat> CACHE = new ConcurrentHashMap<>();

  /**
   * A hole of the format, or, without an index, literal text.
   *
   * @param index which argument, or -1 for literal text
   * @param text the literal text, or the argument's own format
   * @param width at least so many characters; negative to align left
   */
  private record Part(int index, String text, int width) {}

  private final List<Part> parts;

  private CompositeFormat(List<Part> parts) {
    this.parts = parts;
  }

  static CompositeFormat of(String format) {
    CompositeFormat known = CACHE.get(format);
    if (known != null) {
      return known;
    }
    CompositeFormat parsed = new CompositeFormat(new Parser(format).parse());
    if (CACHE.size() >= CACHED) {
      CACHE.clear();
    }
    CACHE.put(format, parsed);
    return parsed;
  }

  String fill(@Nullable Object[] arguments, Culture culture) {
    StringBuilder text = new StringBuilder();
    for (Part part : parts) {
      if (part.index < 0) {
        text.append(part.text);
        continue;
      }
      if (part.index >= arguments.length) {
        throw FormatFailures.indexOutOfRange();
      }
      String value = NetFormat.format(arguments[part.index], part.text, culture);
      int missing = Math.abs(part.width) - value.length();
      if (part.width > 0) {
        pad(text, missing);
      }
      text.append(value);
      if (part.width < 0) {
        pad(text, missing);
      }
    }
    return text.toString();
  }

  private static void pad(StringBuilder text, int count) {
    for (int i = 0; i < count; i++) {
      text.append(' ');
    }
  }

  /** Reads a composite format. An index out of range is found only when it is filled. */
  private static final class Parser {
    private final String format;
    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder literal = new StringBuilder();
    private int position;

    Parser(String format) {
      this.format = format;
    }

    List<Part> parse() {
      while (position < format.length()) {
        char c = format.charAt(position);
        if (c == '{' || c == '}') {
          brace(c);
        } else {
          literal.append(c);
          position++;
        }
      }
      endLiteral();
      return List.copyOf(parts);
    }

    private void endLiteral() {
      if (literal.length() > 0) {
        parts.add(new Part(-1, literal.toString(), 0));
        literal.setLength(0);
      }
    }

    private char advance() {
      position++;
      if (position >= format.length()) {
        throw FormatFailures.endsPrematurely(position);
      }
      return format.charAt(position);
    }

    private void brace(char brace) {
      char c = advance();
      if (c == brace) {
        literal.append(c);
        position++;
        return;
      }
      if (brace != '{') {
        throw FormatFailures.unexpectedBrace(position);
      }
      endLiteral();
      int index = number(c);
      c = skipSpaces(format.charAt(position));
      int width = 0;
      if (c == ',') {
        c = skipSpaces(advance());
        boolean left = c == '-';
        if (left) {
          c = advance();
        }
        width = number(c);
        width = left ? -width : width;
        c = skipSpaces(format.charAt(position));
      }
      parts.add(new Part(index, c == '}' ? "" : itemFormat(c), width));
      position++;
    }

    private char skipSpaces(char first) {
      char c = first;
      while (c == ' ') {
        c = advance();
      }
      return c;
    }

    /** Reads digits, {@code first} being at the position, and stops behind them. */
    private int number(char first) {
      if (first < '0' || first > '9') {
        throw FormatFailures.expectedDigit(position);
      }
      int value = first - '0';
      char c = advance();
      while (c >= '0' && c <= '9' && value < LIMIT) {
        value = value * 10 + (c - '0');
        c = advance();
      }
      return value;
    }

    private String itemFormat(char colon) {
      if (colon != ':') {
        throw FormatFailures.endsPrematurely(position);
      }
      int start = position + 1;
      char c = advance();
      while (c != '}') {
        if (c == '{') {
          throw FormatFailures.endsPrematurely(position);
        }
        c = advance();
      }
      return format.substring(start, position);
    }
  }
}
