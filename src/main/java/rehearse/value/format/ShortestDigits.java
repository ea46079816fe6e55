package rehearse.value.format;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/**
 * Finds the fewest decimal digits that read back as the same floating-point number, and of those
 * the ones nearest to it. {@code Double.toString} of this Java version sometimes prints more.
 */
final class ShortestDigits {
  /** Any decimal of so many digits survives the way to a double and back. */
  private static final int SAFE_DOUBLE = 15;

  private static final int SAFE_FLOAT = 6;
  private static final int MAX_DOUBLE = 17;
  private static final long FIRST_OF_17_DIGITS = 10_000_000_000_000_000L;
  private static final long HUNDRED = 100;
  private static final long TEN = 10;
  private static final int MAX_FLOAT = 9;

  private ShortestDigits() {}

  static Digits of(double value) {
    boolean negative = Double.doubleToRawLongBits(value) < 0;
    double positive = Math.abs(value);
    if (positive == 0) {
      return Digits.significant(value, 1);
    }
    Digits plain = read(Double.toString(positive), negative);
    if (plain.count() <= SAFE_DOUBLE && positive >= Double.MIN_NORMAL) {
      return plain;
    }
    BigDecimal exact = new BigDecimal(positive);
    int scale = MAX_DOUBLE - (exact.precision() - exact.scale());
    long digits = exact.setScale(scale, RoundingMode.DOWN).unscaledValue().longValue();
    long unit = positive < Double.MIN_NORMAL ? FIRST_OF_17_DIGITS : HUNDRED;
    for (; unit > 1; unit /= TEN) {
      long found = nearest(digits, unit, scale, positive);
      if (found != 0) {
        return Digits.shortest(Long.toString(found), lengthOf(found) - scale, negative);
      }
    }
    return read(exact.round(new MathContext(MAX_DOUBLE, RoundingMode.HALF_EVEN)), negative);
  }

  private static int lengthOf(long digits) {
    return Long.toString(digits).length();
  }

  /**
   * Returns the multiple of {@code unit} nearest to {@code digits} that reads back as the number,
   * or 0 if neither the one below nor the one above does.
   */
  private static long nearest(long digits, long unit, int scale, double value) {
    long down = digits - digits % unit;
    long up = down + unit;
    boolean downFits = down != 0 && Double.parseDouble(down + "E" + -scale) == value;
    boolean upFits = Double.parseDouble(up + "E" + -scale) == value;
    if (downFits && upFits) {
      return digits - down < up - digits ? down : up;
    }
    if (downFits) {
      return down;
    }
    return upFits ? up : 0;
  }

  static Digits of(float value) {
    boolean negative = Float.floatToRawIntBits(value) < 0;
    float positive = Math.abs(value);
    if (positive == 0) {
      return Digits.significant(value, 1);
    }
    Digits plain = read(Float.toString(positive), negative);
    if (plain.count() <= SAFE_FLOAT && positive >= Float.MIN_NORMAL) {
      return plain;
    }
    BigDecimal exact = new BigDecimal(positive);
    int first = positive < Float.MIN_NORMAL ? 1 : SAFE_FLOAT;
    for (int precision = first; precision < MAX_FLOAT; precision++) {
      BigDecimal found = nearest(exact, precision, positive);
      if (found != null) {
        return read(found, negative);
      }
    }
    return read(exact.round(new MathContext(MAX_FLOAT, RoundingMode.HALF_EVEN)), negative);
  }

  /** Returns the nearest decimal of {@code precision} digits that reads back as the number. */
  private static @Nullable BigDecimal nearest(BigDecimal exact, int precision, float value) {
    BigDecimal down = exact.round(new MathContext(precision, RoundingMode.DOWN));
    BigDecimal up = exact.round(new MathContext(precision, RoundingMode.UP));
    return choose(
        exact,
        down,
        up,
        Float.parseFloat(down.toString()) == value,
        Float.parseFloat(up.toString()) == value);
  }

  private static @Nullable BigDecimal choose(
      BigDecimal exact, BigDecimal down, BigDecimal up, boolean downFits, boolean upFits) {
    if (downFits && upFits) {
      return exact.subtract(down).compareTo(up.subtract(exact)) <= 0 ? down : up;
    }
    if (downFits) {
      return down;
    }
    return upFits ? up : null;
  }

  private static Digits read(BigDecimal value, boolean negative) {
    String digits = value.unscaledValue().toString();
    return Digits.shortest(digits, digits.length() - value.scale(), negative);
  }

  /** Reads what {@code Double.toString} prints: {@code 12.5}, {@code 1.0E10}. */
  private static Digits read(String text, boolean negative) {
    int exponentAt = text.indexOf('E');
    int exponent = exponentAt < 0 ? 0 : Integer.parseInt(text.substring(exponentAt + 1));
    String mantissa = exponentAt < 0 ? text : text.substring(0, exponentAt);
    int point = mantissa.indexOf('.');
    String digits = mantissa.substring(0, point) + mantissa.substring(point + 1);
    return Digits.shortest(digits, point + exponent, negative);
  }
}
