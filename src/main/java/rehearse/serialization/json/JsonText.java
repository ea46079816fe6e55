package rehearse.serialization.json;

/** Strings of JSON in their quotes. */
final class JsonText {
  private JsonText() {}

  static void quote(String text, JsonWriter.Escapes escapes, StringBuilder out) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '"' -> out.append(escapes == JsonWriter.Escapes.EscapeHtml ? "\\u0022" : "\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        case '\b' -> out.append("\\b");
        case '\f' -> out.append("\\f");
        default -> {
          if (isEscaped(c, escapes)) {
            out.append(String.format("\\u%04x", (int) c));
          } else {
            out.append(c);
          }
        }
      }
    }
    out.append('"');
  }

  private static boolean isEscaped(char c, JsonWriter.Escapes escapes) {
    if (c < ' ' || c == '\u0085' || c == '\u2028' || c == '\u2029') {
      return true;
    }
    return switch (escapes) {
      case Default -> false;
      case EscapeNonAscii -> c > '~';
      case EscapeHtml -> c == '<' || c == '>' || c == '&' || c == '\'';
    };
  }
}
