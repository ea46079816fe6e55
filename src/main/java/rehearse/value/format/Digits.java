package rehearse.value.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * A number taken apart for formatting: decimal digits without leading zeros, and where the decimal
 * point stands. Its value is {@code 0.d₁d₂d₃… × 10^scale}.
 */
final class Digits {
  private byte[] digits;
  private int count;
  int scale;
  boolean negative;

  /** Whether the number is a floating-point one: it has a negative zero, others have not. */
  final boolean floating;

  private Digits(byte[] digits, int count, int scale, boolean negative, boolean floating) {
    this.digits = digits;
    this.count = count;
    this.scale = scale;
    this.negative = negative;
    this.floating = floating;
  }

  static Digits of(BigInteger value) {
    return of(value.abs().toString(), 0, value.signum() < 0, false);
  }

  static Digits of(long value) {
    String text = Long.toString(value);
    return value < 0 ? of(text.substring(1), 0, true, false) : of(text, 0, false, false);
  }

  /** Takes a decimal apart; the zeros at its end are kept. */
  static Digits of(BigDecimal value) {
    return of(value.unscaledValue().abs().toString(), value.scale(), value.signum() < 0, false);
  }

  /** Takes a double apart, exactly rounded (half to even) to so many significant digits. */
  static Digits significant(double value, int precision) {
    boolean negative = isNegative(value);
    if (value == 0) {
      return new Digits(new byte[1], 0, 0, negative, true);
    }
    BigDecimal exact = new BigDecimal(Math.abs(value));
    int integerDigits = exact.precision() - exact.scale();
    BigDecimal rounded = exact.setScale(precision - integerDigits, RoundingMode.HALF_EVEN);
    return of(rounded.unscaledValue().toString(), rounded.scale(), negative, true).trimmed();
  }

  /** Takes a double apart, exactly rounded (half to even) to so many decimals. */
  static Digits fixed(double value, int decimals) {
    boolean negative = isNegative(value);
    if (value == 0) {
      return new Digits(new byte[1], 0, 0, negative, true);
    }
    BigDecimal exact = new BigDecimal(Math.abs(value));
    BigDecimal rounded =
        exact.scale() <= decimals ? exact : exact.setScale(decimals, RoundingMode.HALF_EVEN);
    return of(rounded.unscaledValue().toString(), rounded.scale(), negative, true).trimmed();
  }

  /** Takes apart what {@link ShortestDigits} found. */
  static Digits shortest(String digits, int scale, boolean negative) {
    return of(digits, digits.length() - scale, negative, true).trimmed();
  }

  private static boolean isNegative(double value) {
    return Double.doubleToRawLongBits(value) < 0;
  }

  private static Digits of(String text, int decimals, boolean negative, boolean floating) {
    int start = 0;
    while (start < text.length() && text.charAt(start) == '0') {
      start++;
    }
    int count = text.length() - start;
    byte[] digits = new byte[count + 1];
    for (int i = 0; i < count; i++) {
      digits[i] = (byte) (text.charAt(start + i) - '0');
    }
    return new Digits(digits, count, count == 0 ? -decimals : count - decimals, negative, floating);
  }

  private Digits trimmed() {
    while (count > 0 && digits[count - 1] == 0) {
      count--;
    }
    if (count == 0) {
      scale = 0;
    }
    return this;
  }

  int count() {
    return count;
  }

  boolean isZero() {
    return count == 0;
  }

  /** Returns the digit at {@code index} as a character; '0' past the end. */
  char at(int index) {
    return index < count ? (char) ('0' + digits[index]) : '0';
  }

  /** Keeps {@code length} digits and rounds half away from zero; zeros at the end go. */
  void round(int length) {
    if (length >= 0 && length < count && digits[length] >= 5) {
      int i = length;
      while (i > 0 && digits[i - 1] == 9) {
        i--;
      }
      if (i > 0) {
        digits[i - 1]++;
        count = i;
      } else {
        scale++;
        digits[0] = 1;
        count = 1;
      }
      return;
    }
    count = Math.max(0, Math.min(length, count));
    while (count > 0 && digits[count - 1] == 0) {
      count--;
    }
    if (count == 0) {
      if (!floating) {
        negative = false;
      }
      scale = 0;
    }
  }
}
