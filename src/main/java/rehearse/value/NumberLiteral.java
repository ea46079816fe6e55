package rehearse.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * PowerShell's number literals: decimal, hexadecimal and binary digits, a type suffix and a
 * multiplier, as in {@code 1.5e3}, {@code 0xFFul} or {@code 10kb}.
 *
 * <p>{@link #scan} finds where one ends, {@link #value} computes what it stands for, {@link #parse}
 * does both for a text that must hold nothing else.
 */
public final class NumberLiteral {
  private static final BigInteger INT_MIN = BigInteger.valueOf(Integer.MIN_VALUE);
  private static final BigInteger INT_MAX = BigInteger.valueOf(Integer.MAX_VALUE);
  private static final BigInteger LONG_MIN = BigInteger.valueOf(Long.MIN_VALUE);
  private static final BigInteger LONG_MAX = BigInteger.valueOf(Long.MAX_VALUE);
  private static final BigInteger DECIMAL_MAX =
      BigInteger.ONE.shiftLeft(96).subtract(BigInteger.ONE);

  private NumberLiteral() {}

  /** Returns the value of {@code text} if it is one number literal, perhaps signed, else null. */
  public static @Nullable Object parse(CharSequence text) {
    int end = text.length();
    return end > 0 && scan(text, 0, end) == end ? value(text, 0, end) : null;
  }

  /**
   * Returns the offset after the number literal at {@code start}, sign included, or -1 if there is
   * none. What may follow a literal is for the caller to decide.
   */
  public static int scan(CharSequence text, int start, int end) {
    int at = start;
    if (at < end && isSign(text.charAt(at))) {
      at++;
    }
    at = scanDigits(text, at, end);
    if (at < 0) {
      return -1;
    }
    return scanMultiplier(text, scanSuffix(text, at, end), end);
  }

  private static int scanDigits(CharSequence text, int start, int end) {
    if (start >= end) {
      return -1;
    }
    char first = text.charAt(start);
    int at = start;
    if (first == '0' && at + 1 < end) {
      char mark = text.charAt(at + 1);
      if (mark == 'x' || mark == 'X') {
        at += 2;
        while (at < end && Character.digit(text.charAt(at), 16) >= 0 && text.charAt(at) < 128) {
          at++;
        }
        return at;
      }
      if (mark == 'b' || mark == 'B') {
        at += 2;
        while (at < end && (text.charAt(at) == '0' || text.charAt(at) == '1')) {
          at++;
        }
        return at;
      }
    }
    return scanReal(text, start, end);
  }

  private static int scanReal(CharSequence text, int start, int end) {
    int at = skipDigits(text, start, end);
    int digits = at - start;
    if (at < end && text.charAt(at) == '.' && !(at + 1 < end && text.charAt(at + 1) == '.')) {
      int fraction = at + 1;
      at = skipDigits(text, fraction, end);
      digits += at - fraction;
    }
    if (digits == 0) {
      return -1;
    }
    if (at < end && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      int exponent = at + 1;
      if (exponent < end && isSign(text.charAt(exponent))) {
        exponent++;
      }
      at = skipDigits(text, exponent, end);
      return at == exponent ? -1 : at;
    }
    return at;
  }

  private static int scanSuffix(CharSequence text, int start, int end) {
    int at = start;
    if (at < end && isSuffix(text.charAt(at))) {
      boolean unsigned = (text.charAt(at) | 0x20) == 'u';
      at++;
      if (unsigned && at < end && "lsy".indexOf(text.charAt(at) | 0x20) >= 0) {
        at++;
      }
    }
    return at;
  }

  private static int scanMultiplier(CharSequence text, int start, int end) {
    if (start < end && multiplier(text.charAt(start)) > 1) {
      boolean complete = start + 1 < end && (text.charAt(start + 1) | 0x20) == 'b';
      return complete ? start + 2 : -1;
    }
    return start;
  }

  /**
   * Returns what the literal in {@code text} from {@code start} to {@code end}, found by {@link
   * #scan}, stands for, or null if its type cannot hold it.
   */
  public static @Nullable Object value(CharSequence text, int start, int end) {
    Integer small = smallInteger(text, start, end);
    if (small != null) {
      return small;
    }
    return new Parts(text, start, end).value();
  }

  private static @Nullable Integer smallInteger(CharSequence text, int start, int end) {
    if (end - start > 9) {
      return null;
    }
    int number = 0;
    for (int at = start; at < end; at++) {
      char c = text.charAt(at);
      if (c < '0' || c > '9') {
        return null;
      }
      number = number * 10 + (c - '0');
    }
    return number;
  }

  static boolean isSign(char c) {
    return c == '-' || c == '+' || (c >= '\u2013' && c <= '\u2015');
  }

  private static boolean isSuffix(char c) {
    return c < 128 && "ulsydn".indexOf(c | 0x20) >= 0;
  }

  private static int skipDigits(CharSequence text, int start, int end) {
    int at = start;
    while (at < end && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    return at;
  }

  private static long multiplier(char c) {
    return switch (c) {
      case 'k', 'K' -> 1L << 10;
      case 'm', 'M' -> 1L << 20;
      case 'g', 'G' -> 1L << 30;
      case 't', 'T' -> 1L << 40;
      case 'p', 'P' -> 1L << 50;
      default -> 1;
    };
  }

  /** A literal taken apart. */
  private static final class Parts {
    private boolean negative;
    private int radix = 10;
    private boolean real;
    private boolean unsigned;
    private char type;
    private long factor = 1;
    private final String digits;

    Parts(CharSequence text, int start, int end) {
      int from = start;
      int to = end;
      if (isSign(text.charAt(from))) {
        negative = text.charAt(from) != '+';
        from++;
      }
      if (to - from > 1 && text.charAt(from) == '0') {
        int mark = text.charAt(from + 1) | 0x20;
        radix = mark == 'x' ? 16 : mark == 'b' ? 2 : 10;
        from = radix == 10 ? from : from + 2;
      }
      if (to - from >= 2
          && (text.charAt(to - 1) | 0x20) == 'b'
          && multiplier(text.charAt(to - 2)) > 1) {
        factor = multiplier(text.charAt(to - 2));
        to -= 2;
      }
      to = takeSuffix(text, from, to);
      StringBuilder plain = new StringBuilder(to - from);
      for (int at = from; at < to; at++) {
        char c = text.charAt(at);
        real |= radix == 10 && (c == '.' || c == 'e' || c == 'E');
        plain.append(isSign(c) && c != '+' ? '-' : c);
      }
      digits = plain.toString();
    }

    private int takeSuffix(CharSequence text, int from, int to) {
      int at = to;
      if (at > from && isTypeLetter(text.charAt(at - 1))) {
        type = (char) (text.charAt(--at) | 0x20);
      }
      if (type == 'u') {
        type = 0;
        unsigned = true;
      } else if (at > from && (text.charAt(at - 1) | 0x20) == 'u') {
        unsigned = true;
        at--;
      }
      return at;
    }

    private boolean isTypeLetter(char c) {
      return isSuffix(c) && !(radix == 16 && (c | 0x20) == 'd');
    }

    @Nullable Object value() {
      if (!real) {
        BigInteger whole = integer().multiply(BigInteger.valueOf(factor));
        return type == 'd' ? decimal(new BigDecimal(whole)) : fit(whole);
      }
      if (type == 'd') {
        BigDecimal exact = new BigDecimal(digits);
        BigDecimal parsed = decimal(negative ? exact.negate() : exact);
        return parsed == null || factor == 1
            ? parsed
            : decimal(parsed.multiply(BigDecimal.valueOf(factor)));
      }
      double number = Double.parseDouble(digits) * factor;
      number = negative ? -number : number;
      if (type == 0 && !unsigned) {
        return number;
      }
      if (Double.isInfinite(number)) {
        return null;
      }
      return fit(new BigDecimal(number).setScale(0, RoundingMode.HALF_EVEN).toBigInteger());
    }

    private BigInteger integer() {
      if (digits.isEmpty()) {
        return BigInteger.ZERO;
      }
      BigInteger number = new BigInteger(digits, radix);
      if (radix != 10 && !unsigned && isNegativeByItsBits()) {
        int bits = digits.length() * bitsOfDigit();
        number = number.subtract(BigInteger.ONE.shiftLeft(bits));
      }
      return negative ? number.negate() : number;
    }

    private boolean isNegativeByItsBits() {
      int length = digits.length();
      if (radix == 2) {
        boolean hasSignBit =
            switch (length) {
              case 8, 16, 32, 64, 96 -> true;
              default -> length >= 128;
            };
        return hasSignBit && digits.charAt(0) == '1';
      }
      int expected =
          switch (type) {
            case 'y' -> 2;
            case 's' -> 4;
            case 'l' -> 16;
            case 0, 'n' -> length < 16 ? 8 : 16;
            default -> 0;
          };
      return length == expected && Character.digit(digits.charAt(0), 16) >= 8;
    }

    private int bitsOfDigit() {
      return radix == 16 ? 4 : 1;
    }

    private @Nullable Object fit(BigInteger number) {
      int bits = number.bitLength();
      boolean positive = number.signum() >= 0;
      return switch (type) {
        case 'y' ->
            unsigned
                ? (positive && bits <= 8 ? UInt8.of(number.longValue()) : null)
                : (bits <= 7 ? (Object) number.byteValue() : null);
        case 's' ->
            unsigned
                ? (positive && bits <= 16 ? UInt16.of(number.longValue()) : null)
                : (bits <= 15 ? (Object) number.shortValue() : null);
        case 'l' ->
            unsigned
                ? (positive && bits <= 64 ? UInt64.ofBits(number.longValue()) : null)
                : (bits <= 63 ? (Object) number.longValue() : null);
        case 'n' -> number;
        case 'd' -> decimal(new BigDecimal(number));
        default -> unsigned ? fitUnsigned(number) : fitNarrowest(number);
      };
    }

    private static @Nullable Object fitUnsigned(BigInteger number) {
      if (number.signum() < 0 || number.bitLength() > 64) {
        return null;
      }
      return number.bitLength() <= 32
          ? UInt32.of(number.longValue())
          : UInt64.ofBits(number.longValue());
    }

    private @Nullable Object fitNarrowest(BigInteger number) {
      if (number.signum() < 0 && !negative && digits.length() * bitsOfDigit() == Long.SIZE) {
        return number.longValue();
      }
      if (number.compareTo(INT_MIN) >= 0 && number.compareTo(INT_MAX) <= 0) {
        return number.intValue();
      }
      if (number.compareTo(LONG_MIN) >= 0 && number.compareTo(LONG_MAX) <= 0) {
        return number.longValue();
      }
      if (radix != 10) {
        return null;
      }
      if (number.abs().compareTo(DECIMAL_MAX) <= 0) {
        return new BigDecimal(number);
      }
      return number.doubleValue();
    }

    private static @Nullable BigDecimal decimal(BigDecimal exact) {
      BigDecimal number = exact.scale() < 0 ? exact.setScale(0) : exact;
      if (number.scale() > 28) {
        number = number.setScale(28, RoundingMode.HALF_EVEN);
      }
      if (number.unscaledValue().bitLength() > 96 && number.scale() > 0) {
        BigDecimal shorter = number.round(new MathContext(29, RoundingMode.HALF_EVEN));
        if (shorter.unscaledValue().bitLength() > 96) {
          shorter = number.round(new MathContext(28, RoundingMode.HALF_EVEN));
        }
        number = shorter.scale() < 0 ? shorter.setScale(0) : shorter;
      }
      return number.unscaledValue().bitLength() <= 96 ? number : null;
    }
  }
}
