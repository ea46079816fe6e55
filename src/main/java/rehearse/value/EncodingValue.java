package rehearse.value;

import java.nio.charset.Charset;
import java.util.Locale;

/**
 * A text encoding ({@code System.Text.Encoding}).
 *
 * @param hasMark whether files written with it start with a byte-order mark
 */
public record EncodingValue(Charset charset, boolean hasMark) implements Typed {
  @Override
  public PsType type() {
    String name =
        switch (charset.name()) {
          case "UTF-8" ->
              hasMark ? "System.Text.UTF8Encoding+UTF8EncodingSealed" : "System.Text.UTF8Encoding";
          case "US-ASCII" -> "System.Text.ASCIIEncoding+ASCIIEncodingSealed";
          case "ISO-8859-1" -> "System.Text.Latin1Encoding+Latin1EncodingSealed";
          case "UTF-16LE", "UTF-16BE" -> "System.Text.UnicodeEncoding";
          case "UTF-32LE" -> "System.Text.UTF32Encoding";
          default -> "System.Text.Encoding";
        };
    return TypeNames.named(name);
  }

  /** Returns the registered name, such as {@code utf-8}. */
  public String webName() {
    return switch (charset.name()) {
      case "UTF-16LE" -> "utf-16";
      case "UTF-32LE" -> "utf-32";
      default -> charset.name().toLowerCase(Locale.ROOT);
    };
  }

  public int codePage() {
    return switch (charset.name()) {
      case "UTF-8" -> 65001;
      case "UTF-16LE" -> 1200;
      case "UTF-16BE" -> 1201;
      case "UTF-32LE" -> 12000;
      case "US-ASCII" -> 20127;
      case "ISO-8859-1" -> 28591;
      default -> 0;
    };
  }

  public boolean isSingleByte() {
    return codePage() == 20127 || codePage() == 28591;
  }

  public String displayName() {
    return switch (charset.name()) {
      case "UTF-8" -> "Unicode (UTF-8)";
      case "UTF-16LE" -> "Unicode";
      case "UTF-16BE" -> "Unicode (Big-Endian)";
      case "UTF-32LE" -> "Unicode (UTF-32)";
      case "US-ASCII" -> "US-ASCII";
      case "ISO-8859-1" -> "Western European (ISO)";
      default -> charset.displayName(Locale.ENGLISH);
    };
  }

  /** Returns the byte-order mark that files start with. */
  public byte[] preamble() {
    return hasMark ? "\ufeff".getBytes(charset) : new byte[0];
  }

  @Override
  public String toString() {
    return type().fullName();
  }
}
