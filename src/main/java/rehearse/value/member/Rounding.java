package rehearse.value.member;

import java.math.BigDecimal;
import java.math.RoundingMode;
import rehearse.value.Exceptions;

/** .NET's rounding of doubles and decimals. */
final class Rounding {
  private static final int MAX_DOUBLE_DIGITS = 15;
  private static final int MAX_DECIMAL_DIGITS = 28;

  private Rounding() {}

  static BigDecimal floor(BigDecimal value) {
    return value.setScale(0, RoundingMode.FLOOR);
  }

  static BigDecimal ceiling(BigDecimal value) {
    return value.setScale(0, RoundingMode.CEILING);
  }

  static BigDecimal truncate(BigDecimal value) {
    return value.setScale(0, RoundingMode.DOWN);
  }

  /** Rounds to {@code digits} by a MidpointRounding. */
  static BigDecimal round(BigDecimal value, int digits, int mode) {
    if (digits < 0 || digits > MAX_DECIMAL_DIGITS) {
      throw Exceptions.outOfRange(
          "Decimal can only round to between 0 and 28 digits of precision.", "decimals");
    }
    return value.scale() <= digits ? value : value.setScale(digits, mode(mode));
  }

  private static RoundingMode mode(int midpoint) {
    return switch (midpoint) {
      case 1 -> RoundingMode.HALF_UP;
      case 2 -> RoundingMode.DOWN;
      case 3 -> RoundingMode.FLOOR;
      case 4 -> RoundingMode.CEILING;
      default -> RoundingMode.HALF_EVEN;
    };
  }

  static double round(double value, int digits, int mode) {
    if (digits < 0 || digits > MAX_DOUBLE_DIGITS) {
      throw Exceptions.outOfRange("Rounding digits must be between 0 and 15, inclusive.", "digits");
    }
    if (Double.isNaN(value) || Double.isInfinite(value) || Math.abs(value) >= 1e16) {
      return value;
    }
    double power = Math.pow(10, digits);
    double scaled = value * power;
    double rounded =
        switch (mode) {
          case 1 -> awayFromZero(scaled);
          case 2 -> scaled < 0 ? Math.ceil(scaled) : Math.floor(scaled);
          case 3 -> Math.floor(scaled);
          case 4 -> Math.ceil(scaled);
          default -> Math.rint(scaled);
        };
    return rounded / power;
  }

  private static double awayFromZero(double value) {
    double whole = value < 0 ? Math.ceil(value) : Math.floor(value);
    return Math.abs(value - whole) >= 0.5 ? whole + Math.signum(value) : whole;
  }
}
