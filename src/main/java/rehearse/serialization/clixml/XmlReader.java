package rehearse.serialization.clixml;

import org.jspecify.annotations.Nullable;
import rehearse.value.PsException;
import rehearse.value.TypeNames;

/**
 * A forward-only reader of the XML that CLIXML is made of: elements, attributes, text, the five
 * named entities and character references. Comments and processing instructions are passed over;
 * document types are refused, so no outside entity is ever read.
 */
final class XmlReader {
  /** What {@link #next} found. */
  enum Event {
    START,
    TEXT,
    END,
    DONE
  }

  private final String xml;
  private int at;
  private String name = "";
  private String text = "";
  private final String[] attributeNames = new String[16];
  private final String[] attributeValues = new String[16];
  private int attributes;
  private boolean selfClosing;
  private String[] open = new String[16];
  private int[] openAt = new int[16];
  private int depth;
  private boolean sawRoot;

  XmlReader(String xml) {
    this.xml = xml;
    if (xml.startsWith("\uFEFF")) {
      at = 1;
    }
  }

  /** Returns the name of the element that started or ended last. */
  String name() {
    return name;
  }

  String text() {
    return text;
  }

  /** Returns the attribute of the element that started last, or null. */
  @Nullable String attribute(String attributeName) {
    for (int i = 0; i < attributes; i++) {
      if (attributeNames[i].equals(attributeName)) {
        return attributeValues[i];
      }
    }
    return null;
  }

  Event next() {
    if (selfClosing) {
      selfClosing = false;
      depth--;
      return Event.END;
    }
    while (at < xml.length()) {
      if (xml.charAt(at) != '<') {
        if (readText()) {
          return Event.TEXT;
        }
      } else if (xml.startsWith("<!--", at)) {
        skipTo("-->");
      } else if (xml.startsWith("<?", at)) {
        skipTo("?>");
      } else if (xml.startsWith("<![CDATA[", at)) {
        int start = at + 9;
        skipTo("]]>");
        text = xml.substring(start, at - 3);
        return Event.TEXT;
      } else if (xml.startsWith("<!", at)) {
        throw error("For security reasons DTD is prohibited in this XML document.", at);
      } else if (xml.startsWith("</", at)) {
        return readEnd();
      } else {
        return readStart();
      }
    }
    return finish();
  }

  private Event finish() {
    if (depth > 0) {
      StringBuilder names = new StringBuilder();
      for (int i = depth - 1; i >= 0; i--) {
        names.append(names.length() == 0 ? "" : ", ").append(open[i]);
      }
      throw error(
          "Unexpected end of file has occurred. The following elements are not closed: "
              + names
              + ".",
          at);
    }
    if (!sawRoot) {
      throw failure("Root element is missing.");
    }
    return Event.DONE;
  }

  /** Reads up to the end of the element that started last and returns its text. */
  String elementText() {
    StringBuilder all = null;
    String first = "";
    while (true) {
      switch (next()) {
        case TEXT -> {
          if (all != null) {
            all.append(text);
          } else if (first.isEmpty()) {
            first = text;
          } else {
            all = new StringBuilder(first).append(text);
          }
        }
        case START -> skipElement();
        case END, DONE -> {
          return all == null ? first : all.toString();
        }
      }
    }
  }

  /** Passes over the element that started last. */
  void skipElement() {
    int outside = depth - 1;
    while (depth > outside) {
      next();
    }
  }

  private boolean readText() {
    int end = xml.indexOf('<', at);
    if (end < 0) {
      end = xml.length();
    }
    if (depth == 0) {
      requireBlank(end);
      at = end;
      return false;
    }
    text = unescape(at, end);
    at = end;
    return true;
  }

  private void requireBlank(int end) {
    for (int i = at; i < end; i++) {
      if (!isSpace(xml.charAt(i))) {
        throw error("Data at the root level is invalid.", i);
      }
    }
  }

  private Event readStart() {
    int start = at;
    if (depth == 0 && sawRoot) {
      throw error("There are multiple root elements.", at + 1);
    }
    at++;
    name = readName();
    attributes = 0;
    while (true) {
      skipSpace(start);
      char c = xml.charAt(at);
      if (c == '>') {
        at++;
        break;
      }
      if (c == '/' && at + 1 < xml.length() && xml.charAt(at + 1) == '>') {
        at += 2;
        selfClosing = true;
        break;
      }
      readAttribute(start);
    }
    push(start + 1);
    sawRoot = true;
    return Event.START;
  }

  private void push(int position) {
    if (depth == open.length) {
      open = java.util.Arrays.copyOf(open, depth * 2);
      openAt = java.util.Arrays.copyOf(openAt, depth * 2);
    }
    open[depth] = name;
    openAt[depth++] = position;
  }

  private void readAttribute(int start) {
    String attributeName = readName();
    skipSpace(start);
    expect('=', start);
    skipSpace(start);
    char quote = xml.charAt(at);
    if (quote != '"' && quote != '\'') {
      throw unexpected("'\"' or '''");
    }
    int end = xml.indexOf(quote, at + 1);
    if (end < 0) {
      at = xml.length();
      throw error("There is an unclosed literal string.", at);
    }
    if (attributes < attributeNames.length) {
      attributeNames[attributes] = attributeName;
      attributeValues[attributes++] = unescape(at + 1, end);
    }
    at = end + 1;
  }

  private void expect(char c, int start) {
    if (at >= xml.length()) {
      throw endOfFile(start);
    }
    if (xml.charAt(at) != c) {
      throw unexpected("'" + c + "'");
    }
    at++;
  }

  private PsException unexpected(String expected) {
    return error(
        "'" + xml.charAt(at) + "' is an unexpected token. The expected token is " + expected + ".",
        at);
  }

  private PsException endOfFile(int start) {
    push(start + 1);
    at = xml.length();
    try {
      finish();
    } catch (PsException e) {
      return e;
    }
    return error("Unexpected end of file has occurred.", at);
  }

  private Event readEnd() {
    int start = at;
    at += 2;
    name = readName();
    skipSpace(start);
    expect('>', start);
    if (depth == 0) {
      throw error("Unexpected end tag.", start + 2);
    }
    depth--;
    if (!open[depth].equals(name)) {
      throw error(
          "The '"
              + open[depth]
              + "' start tag on line "
              + line(openAt[depth])
              + " position "
              + column(openAt[depth])
              + " does not match the end tag of '"
              + name
              + "'.",
          start + 2);
    }
    return Event.END;
  }

  private String readName() {
    int start = at;
    while (at < xml.length() && isNameCharacter(xml.charAt(at))) {
      at++;
    }
    if (at == start) {
      if (at >= xml.length()) {
        throw error("Unexpected end of file has occurred.", at);
      }
      throw error(
          "Name cannot begin with the '"
              + xml.charAt(at)
              + "' character, hexadecimal value 0x"
              + String.format(java.util.Locale.ROOT, "%02X", (int) xml.charAt(at))
              + ".",
          at);
    }
    return xml.substring(start, at);
  }

  private static boolean isNameCharacter(char c) {
    return Character.isLetterOrDigit(c) || c == '_' || c == ':' || c == '-' || c == '.';
  }

  private static boolean isSpace(char c) {
    return c == ' ' || c == '\n' || c == '\r' || c == '\t';
  }

  private void skipSpace(int start) {
    while (at < xml.length() && isSpace(xml.charAt(at))) {
      at++;
    }
    if (at >= xml.length()) {
      throw endOfFile(start);
    }
  }

  private void skipTo(String end) {
    int found = xml.indexOf(end, at);
    if (found < 0) {
      at = xml.length();
      throw error("Unexpected end of file has occurred.", at);
    }
    at = found + end.length();
  }

  private String unescape(int start, int end) {
    if (isPlain(start, end)) {
      return xml.substring(start, end);
    }
    StringBuilder result = new StringBuilder(end - start);
    for (int i = start; i < end; i++) {
      char c = xml.charAt(i);
      if (c == '&') {
        i = appendReference(result, i, end);
      } else if (c == '\r') {
        result.append('\n');
        i += i + 1 < end && xml.charAt(i + 1) == '\n' ? 1 : 0;
      } else {
        result.append(c);
      }
    }
    return result.toString();
  }

  private boolean isPlain(int start, int end) {
    for (int i = start; i < end; i++) {
      char c = xml.charAt(i);
      if (c == '&' || c == '\r') {
        return false;
      }
    }
    return true;
  }

  private int appendReference(StringBuilder result, int start, int end) {
    int semicolon = xml.indexOf(';', start);
    if (semicolon < 0 || semicolon >= end) {
      throw error("An error occurred while parsing EntityName.", start + 1);
    }
    String reference = xml.substring(start + 1, semicolon);
    switch (reference) {
      case "lt" -> result.append('<');
      case "gt" -> result.append('>');
      case "amp" -> result.append('&');
      case "quot" -> result.append('"');
      case "apos" -> result.append('\'');
      default -> {
        if (!reference.startsWith("#")) {
          throw error("Reference to undeclared entity '" + reference + "'.", start + 1);
        }
        try {
          boolean hex = reference.startsWith("#x") || reference.startsWith("#X");
          result.appendCodePoint(Integer.parseInt(reference.substring(hex ? 2 : 1), hex ? 16 : 10));
        } catch (IllegalArgumentException e) {
          throw error("Invalid syntax for a character reference.", start + 1);
        }
      }
    }
    return semicolon;
  }

  private int line(int position) {
    int line = 1;
    for (int i = 0; i < Math.min(position, xml.length()); i++) {
      if (xml.charAt(i) == '\n') {
        line++;
      }
    }
    return line;
  }

  private int column(int position) {
    return position - xml.lastIndexOf('\n', Math.min(position, xml.length()) - 1);
  }

  /** Returns the error {@code message} with the place of {@code position} added. */
  PsException error(String message, int position) {
    return failure(message + " Line " + line(position) + ", position " + column(position) + ".");
  }

  /** Returns an error at the place that was read last. */
  PsException errorHere(String message) {
    return error(message, at);
  }

  private static PsException failure(String message) {
    return new PsException(TypeNames.named("System.Xml.XmlException"), message);
  }
}
