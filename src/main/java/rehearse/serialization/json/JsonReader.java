package rehearse.serialization.json;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.PsException;
import rehearse.value.TypeNames;

/**
 * Reads JSON as leniently as PowerShell does: comments, trailing commas, single quotes and bare
 * names are accepted.
 */
public final class JsonReader {
  /** Makes the values that JSON objects become. */
  public interface ObjectMaker {
    /** Returns the value of an object with these names, spelled so, and values. */
    @Nullable Object make(List<String> names, List<@Nullable Object> values);

    /** Returns the value of a string, such as a date for a text that is one. */
    Object text(String text);
  }

  private final String text;
  private final ObjectMaker objects;
  private int at;
  private String path = "";

  public JsonReader(String text, ObjectMaker objects) {
    this.text = text;
    this.objects = objects;
  }

  /**
   * Returns the value of the whole text.
   *
   * @throws PsException if the text is not one JSON value
   */
  public @Nullable Object read() {
    Object value = value();
    skip();
    if (at < text.length()) {
      throw failure(
          "Additional text encountered after finished reading JSON content: " + text.charAt(at),
          at);
    }
    return value;
  }

  private PsException failure(String what, int position) {
    int line = 0;
    int column = position;
    if (position > 0) {
      line = 1;
      for (int i = 0; i < position; i++) {
        if (text.charAt(i) == '\n') {
          line++;
          column = position - i - 1;
        }
      }
    }
    return new PsException(
        TypeNames.named("System.ArgumentException"),
        "Conversion from JSON failed with error: "
            + what
            + ". Path '"
            + path
            + "', line "
            + line
            + ", position "
            + column
            + ".");
  }

  private void skip() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (Character.isWhitespace(c)) {
        at++;
      } else if (text.startsWith("//", at)) {
        int end = text.indexOf('\n', at);
        at = end < 0 ? text.length() : end;
      } else if (text.startsWith("/*", at)) {
        int end = text.indexOf("*/", at + 2);
        at = end < 0 ? text.length() : end + 2;
      } else {
        return;
      }
    }
  }

  private @Nullable Object value() {
    skip();
    if (at >= text.length()) {
      throw failure("Unexpected end when reading JSON", at);
    }
    char c = text.charAt(at);
    return switch (c) {
      case '{' -> object();
      case '[' -> array();
      case '"', '\'' -> objects.text(quoted());
      default -> literal(c);
    };
  }

  private @Nullable Object object() {
    List<String> names = new ArrayList<>();
    List<@Nullable Object> values = new ArrayList<>();
    String outer = path;
    at++;
    while (true) {
      skip();
      if (at >= text.length()) {
        throw failure("Unexpected end when deserializing object", text.length());
      }
      if (text.charAt(at) == '}') {
        at++;
        path = outer;
        return objects.make(names, values);
      }
      String name = name();
      path = outer.isEmpty() ? name : outer + "." + name;
      skip();
      if (at >= text.length() || text.charAt(at) != ':') {
        throw failure(
            at >= text.length()
                ? "Unexpected end when deserializing object"
                : "Invalid character after parsing property name. Expected ':' but got: "
                    + text.charAt(at),
            Math.min(at, text.length()));
      }
      at++;
      names.add(name);
      values.add(value());
      skip();
      if (at < text.length() && text.charAt(at) == ',') {
        at++;
      } else if (at < text.length() && text.charAt(at) != '}') {
        throw failure(
            "After parsing a value an unexpected character was encountered: " + text.charAt(at),
            at);
      }
    }
  }

  private String name() {
    char c = text.charAt(at);
    if (c == '"' || c == '\'') {
      return quoted();
    }
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "_$".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    if (at >= text.length()) {
      throw failure("Unexpected end while parsing unquoted property name", at);
    }
    if (at == start) {
      throw failure("Invalid property identifier character: " + c, at);
    }
    return text.substring(start, at);
  }

  private Object array() {
    List<@Nullable Object> elements = new ArrayList<>();
    String outer = path;
    at++;
    while (true) {
      skip();
      if (at >= text.length()) {
        throw failure("Unexpected end when deserializing array", text.length());
      }
      if (text.charAt(at) == ']') {
        at++;
        path = outer;
        return elements.toArray();
      }
      path = outer + "[" + elements.size() + "]";
      elements.add(value());
      skip();
      if (at < text.length() && text.charAt(at) == ',') {
        at++;
      } else if (at < text.length() && text.charAt(at) != ']') {
        throw failure(
            "After parsing a value an unexpected character was encountered: " + text.charAt(at),
            at);
      }
    }
  }

  private String quoted() {
    char quote = text.charAt(at++);
    StringBuilder value = new StringBuilder();
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c == quote) {
        return value.toString();
      }
      if (c == '\\' && at < text.length()) {
        escape(text.charAt(at++), value);
      } else {
        value.append(c);
      }
    }
    throw failure("Unterminated string. Expected delimiter: " + quote, text.length());
  }

  private void escape(char c, StringBuilder value) {
    switch (c) {
      case 'n' -> value.append('\n');
      case 't' -> value.append('\t');
      case 'r' -> value.append('\r');
      case 'b' -> value.append('\b');
      case 'f' -> value.append('\f');
      case 'u' -> {
        if (at + 4 > text.length()) {
          throw failure("Unexpected end while parsing Unicode escape sequence", text.length());
        }
        try {
          value.append((char) Integer.parseInt(text.substring(at, at + 4), 16));
        } catch (NumberFormatException e) {
          throw failure("Invalid Unicode escape sequence: \\u" + text.substring(at, at + 4), at);
        }
        at += 4;
      }
      case '"', '\'', '\\', '/' -> value.append(c);
      default -> throw failure("Bad JSON escape sequence: \\" + c, at);
    }
  }

  private @Nullable Object literal(char first) {
    int start = at;
    while (at < text.length()
        && (Character.isLetterOrDigit(text.charAt(at)) || "+-.".indexOf(text.charAt(at)) >= 0)) {
      at++;
    }
    String word = text.substring(start, at);
    Object value =
        switch (word) {
          case "true" -> true;
          case "false" -> false;
          case "null", "undefined" -> null;
          case "NaN" -> Double.NaN;
          case "Infinity" -> Double.POSITIVE_INFINITY;
          case "-Infinity" -> Double.NEGATIVE_INFINITY;
          default -> number(word, first, start);
        };
    return value;
  }

  private Object number(String word, char first, int start) {
    try {
      if (word.indexOf('.') >= 0 || word.indexOf('e') >= 0 || word.indexOf('E') >= 0) {
        return Double.valueOf(word);
      }
      BigInteger whole = new BigInteger(word);
      if (whole.bitLength() < Long.SIZE) {
        return whole.longValue();
      }
      return whole;
    } catch (NumberFormatException e) {
      throw failure("Unexpected character encountered while parsing value: " + first, start);
    }
  }
}
