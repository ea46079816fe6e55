package rehearse.value;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** The percent code of resource identifiers. */
public final class PercentCode {
  private static final String UNRESERVED = "-_.~";
  private static final String RESERVED = "%#?/:@&=+$,;![]*'()\\";

  private PercentCode() {}

  /** Returns {@code text} with everything but letters, digits and {@code -_.~} escaped. */
  public static String encode(String text) {
    return encode(text, UNRESERVED);
  }

  /** Returns {@code text} with everything escaped that may not stand in an identifier. */
  public static String encodeKeepingReserved(String text) {
    return encode(text, UNRESERVED + "#/?:@&=+$,;![]*'()");
  }

  private static String encode(String text, String kept) {
    StringBuilder result = new StringBuilder();
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 255);
      if (c < 128 && (Character.isLetterOrDigit(c) || kept.indexOf(c) >= 0)) {
        result.append(c);
      } else {
        result.append(String.format(Locale.ROOT, "%%%02X", b & 255));
      }
    }
    return result.toString();
  }

  /** Returns {@code text} with every escape undone. */
  public static String decode(String text) {
    return decode(text, "");
  }

  /** Returns {@code text} with the escapes undone that do not change its meaning. */
  static String decodeReadable(String text) {
    return decode(text, RESERVED);
  }

  private static String decode(String text, String kept) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    byte[] source = text.getBytes(StandardCharsets.UTF_8);
    for (int i = 0; i < source.length; i++) {
      int high = i + 2 < source.length ? Character.digit(source[i + 1], 16) : -1;
      int low = i + 2 < source.length ? Character.digit(source[i + 2], 16) : -1;
      int code = high * 16 + low;
      if (source[i] == '%'
          && high >= 0
          && low >= 0
          && (code >= 128 || kept.isEmpty() || (code >= ' ' && kept.indexOf(code) < 0))) {
        bytes.write(code);
        i += 2;
      } else {
        bytes.write(source[i]);
      }
    }
    return bytes.toString(StandardCharsets.UTF_8);
  }
}
