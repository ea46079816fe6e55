package rehearse.value;

/** Text as HTML holds it: what {@code System.Net.WebUtility.HtmlEncode} gives. */
public final class HtmlText {
  private static final int FIRST_HIGH = 160;
  private static final int AFTER_HIGH = 256;

  private HtmlText() {}

  /**
   * Returns {@code text} with references for markup characters, for Latin letters beyond ASCII and
   * for characters outside the basic plane.
   */
  public static String encode(String text) {
    StringBuilder html = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> html.append("&amp;");
        case '<' -> html.append("&lt;");
        case '>' -> html.append("&gt;");
        case '"' -> html.append("&quot;");
        case '\'' -> html.append("&#39;");
        default -> {
          int point = text.codePointAt(i);
          if (point > Character.MAX_VALUE || (c >= FIRST_HIGH && c < AFTER_HIGH)) {
            html.append("&#").append(point).append(';');
            i += Character.charCount(point) - 1;
          } else {
            html.append(c);
          }
        }
      }
    }
    return html.toString();
  }
}
