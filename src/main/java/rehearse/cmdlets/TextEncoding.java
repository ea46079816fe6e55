package rehearse.cmdlets;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rehearse.command.ArgumentRule;
import rehearse.command.ParameterType;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.Typed;
import rehearse.value.Types;

/**
 * How text files are written and read: the values of {@code -Encoding}.
 *
 * @param charset Java's name for it
 * @param mark whether a byte-order mark is written
 */
public record TextEncoding(Charset charset, boolean mark) implements Typed {
  /** UTF-8 without a byte-order mark: what PowerShell writes if nobody says otherwise. */
  public static final TextEncoding UTF8 = new TextEncoding(StandardCharsets.UTF_8, false);

  public static final PsType TYPE = PsType.named("System.Text.Encoding").base(Types.OBJECT).build();

  /** The type of a parameter {@code -Encoding}; declare it with {@link #FROM_NAME}. */
  public static final ParameterType<TextEncoding> PARAMETER =
      new ParameterType<>(TYPE, TextEncoding.class);

  /** Turns the names PowerShell knows, a code page's number or a .NET name into an encoding. */
  public static final ArgumentRule.Transformation FROM_NAME =
      new ArgumentRule.Transformation() {
        @Override
        public String name() {
          return "ArgumentToEncodingTransformation";
        }

        @Override
        public @Nullable Object transform(@Nullable Object argument) {
          if (argument instanceof String text) {
            return named(text);
          }
          return argument instanceof Integer page ? named("windows-" + page) : argument;
        }
      };

  @Override
  public PsType type() {
    return TYPE;
  }

  /**
   * Returns the encoding called {@code name}.
   *
   * @throws PsException if there is none
   */
  public static TextEncoding named(String name) {
    return switch (name.toLowerCase(Locale.ROOT)) {
      case "utf8", "utf-8", "utf8nobom", "default" -> UTF8;
      case "utf8bom" -> new TextEncoding(StandardCharsets.UTF_8, true);
      case "ascii", "us-ascii" -> new TextEncoding(StandardCharsets.US_ASCII, false);
      case "unicode", "utf-16", "string" -> new TextEncoding(StandardCharsets.UTF_16LE, true);
      case "bigendianunicode", "utf-16be" -> new TextEncoding(StandardCharsets.UTF_16BE, true);
      case "utf32" -> new TextEncoding(Charset.forName("UTF-32LE"), true);
      case "bigendianutf32" -> new TextEncoding(Charset.forName("UTF-32BE"), true);
      case "latin1", "iso-8859-1", "oem", "ansi" ->
          new TextEncoding(StandardCharsets.ISO_8859_1, false);
      default -> ofJavaName(name);
    };
  }

  private static TextEncoding ofJavaName(String name) {
    try {
      return new TextEncoding(Charset.forName(name), false);
    } catch (IllegalArgumentException e) {
      throw new PsException(
          Types.EXCEPTION,
          "'"
              + name
              + "' is not a supported encoding name. For information on defining a custom encoding,"
              + " see the documentation for the Encoding.RegisterProvider method. (Parameter"
              + " 'name')");
    }
  }

  /** Returns the bytes of {@code text}, without a mark. */
  public byte[] encode(String text) {
    return text.getBytes(charset);
  }

  /** Returns the bytes of the byte-order mark; none if the encoding writes none. */
  public byte[] preamble() {
    return mark ? "\ufeff".getBytes(charset) : new byte[0];
  }

  /** Returns the text of {@code bytes}; a byte-order mark overrules {@code encoding}. */
  public static String decode(byte[] bytes, TextEncoding encoding) {
    if (starts(bytes, 0xEF, 0xBB, 0xBF)) {
      return new String(bytes, 3, bytes.length - 3, StandardCharsets.UTF_8);
    }
    if (starts(bytes, 0xFF, 0xFE, 0, 0)) {
      return new String(bytes, 4, bytes.length - 4, Charset.forName("UTF-32LE"));
    }
    if (starts(bytes, 0xFF, 0xFE)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16LE);
    }
    if (starts(bytes, 0xFE, 0xFF)) {
      return new String(bytes, 2, bytes.length - 2, StandardCharsets.UTF_16BE);
    }
    return new String(bytes, encoding.charset());
  }

  private static boolean starts(byte[] bytes, int... mark) {
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

  @Override
  public String toString() {
    return charset.name();
  }
}
