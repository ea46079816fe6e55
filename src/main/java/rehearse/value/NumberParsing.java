package rehearse.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** .NET's {@code Parse} methods of numbers, in the invariant culture. */
public final class NumberParsing {
  private NumberParsing() {}

  private static PsException malformed(String text) {
    return Exceptions.format("The input string '" + text + "' was not in a correct format.");
  }

  /** Parses an integer: blanks around, one sign, digits. */
  public static Object integer(String text, PsType target) {
    String digits = text.strip();
    boolean negative = digits.startsWith("-");
    if (negative || digits.startsWith("+")) {
      digits = digits.substring(1);
    }
    if (digits.isEmpty() || !isDigits(digits)) {
      throw malformed(text);
    }
    BigInteger value = new BigInteger(digits);
    return NumberConversion.convert(negative ? value.negate() : value, target);
  }

  /** Parses an integer in hexadecimal digits without prefix. */
  public static Object hexadecimal(String text, PsType target) {
    try {
      BigInteger value = new BigInteger(text.strip(), 16);
      if (value.bitLength() == 32 && target == Types.INT) {
        return value.intValue();
      }
      return NumberConversion.convert(value, target);
    } catch (NumberFormatException e) {
      throw malformed(text);
    }
  }

  private static boolean isDigits(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /** Parses a double: sign, digits with thousands separators, fraction, exponent, names. */
  public static double real(String text) {
    String stripped = text.strip();
    Double special = special(stripped);
    if (special != null) {
      return special;
    }
    String plain = plain(stripped);
    if (plain == null) {
      throw malformed(text);
    }
    return Double.parseDouble(plain);
  }

  private static @Nullable Double special(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "infinity", "+infinity", "∞" -> Double.POSITIVE_INFINITY;
      case "-infinity", "-∞" -> Double.NEGATIVE_INFINITY;
      case "nan", "+nan", "-nan" -> Double.NaN;
      default -> null;
    };
  }

  /** Parses a decimal. */
  public static BigDecimal decimal(String text) {
    String plain = plain(text.strip());
    if (plain == null || plain.indexOf('E') >= 0) {
      throw malformed(text);
    }
    BigDecimal value = new BigDecimal(plain);
    if (value.precision() - value.scale() > 29) {
      throw NumberConversion.tooLarge(Types.DECIMAL);
    }
    value = value.scale() < 0 ? value.setScale(0) : value;
    if (value.toBigInteger().bitLength() > 96) {
      throw NumberConversion.tooLarge(Types.DECIMAL);
    }
    return value.scale() > 28 ? value.setScale(28, RoundingMode.HALF_EVEN) : value;
  }

  /** Returns the number without its thousands separators, or null if it is none. */
  private static @Nullable String plain(String text) {
    StringBuilder plain = new StringBuilder();
    int at = 0;
    if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
      plain.append(text.charAt(at++));
    }
    int digits = 0;
    while (at < text.length() && (isDigit(text, at) || (text.charAt(at) == ',' && digits > 0))) {
      if (text.charAt(at) != ',') {
        plain.append(text.charAt(at));
        digits++;
      }
      at++;
    }
    if (at < text.length() && text.charAt(at) == '.') {
      plain.append(text.charAt(at++));
      while (at < text.length() && isDigit(text, at)) {
        plain.append(text.charAt(at++));
        digits++;
      }
    }
    if (digits == 0) {
      return null;
    }
    at = exponent(text, at, plain);
    return at == text.length() ? plain.toString() : null;
  }

  private static int exponent(String text, int start, StringBuilder plain) {
    int at = start;
    if (at >= text.length() || (text.charAt(at) != 'e' && text.charAt(at) != 'E')) {
      return at;
    }
    StringBuilder part = new StringBuilder("E");
    at++;
    if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
      part.append(text.charAt(at++));
    }
    int first = at;
    while (at < text.length() && isDigit(text, at)) {
      part.append(text.charAt(at++));
    }
    if (at == first || at - first > 9) {
      return start;
    }
    plain.append(part);
    return at;
  }

  private static boolean isDigit(String text, int at) {
    return text.charAt(at) >= '0' && text.charAt(at) <= '9';
  }
}
