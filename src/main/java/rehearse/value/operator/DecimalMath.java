package rehearse.value.operator;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import rehearse.value.UInt64;
import rehearse.value.format.NumberText;

/** The arithmetic of {@code System.Decimal}: 96 bits of digits, at most 28 of them decimals. */
final class DecimalMath {
  private static final int BITS = 96;
  private static final int MAX_SCALE = 28;

  private DecimalMath() {}

  static BigDecimal add(BigDecimal left, BigDecimal right) {
    return fit(left.add(right));
  }

  static BigDecimal subtract(BigDecimal left, BigDecimal right) {
    return fit(left.subtract(right));
  }

  static BigDecimal multiply(BigDecimal left, BigDecimal right) {
    return fit(left.multiply(right));
  }

  static BigDecimal divide(BigDecimal left, BigDecimal right) {
    if (right.signum() == 0) {
      throw OperatorFailures.divideByZero();
    }
    int integerDigits =
        Math.max(1, left.precision() - left.scale() - (right.precision() - right.scale()) + 1);
    int scale = Math.max(0, Math.min(MAX_SCALE, MAX_SCALE + 2 - integerDigits));
    BigDecimal quotient = left.divide(right, scale, RoundingMode.HALF_EVEN);
    while (quotient.unscaledValue().bitLength() > BITS && scale > 0) {
      scale--;
      quotient = left.divide(right, scale, RoundingMode.HALF_EVEN);
    }
    return fit(trim(quotient, Math.max(0, left.scale() - right.scale())));
  }

  static BigDecimal remainder(BigDecimal left, BigDecimal right) {
    if (right.signum() == 0) {
      throw OperatorFailures.divideByZero();
    }
    if (left.abs().compareTo(right.abs()) < 0) {
      return left;
    }
    BigDecimal remainder = left.remainder(right);
    int scale = Math.max(left.scale(), right.scale());
    return remainder.scale() < scale ? remainder.setScale(scale) : remainder;
  }

  /** Takes zeros from the end, but leaves {@code least} decimals. */
  private static BigDecimal trim(BigDecimal value, int least) {
    BigDecimal result = value;
    while (result.scale() > least) {
      BigInteger[] parts = result.unscaledValue().divideAndRemainder(BigInteger.TEN);
      if (parts[1].signum() != 0) {
        break;
      }
      result = new BigDecimal(parts[0], result.scale() - 1);
    }
    return result;
  }

  /** Rounds to what a decimal can hold. */
  static BigDecimal fit(BigDecimal exact) {
    BigDecimal value = exact.scale() < 0 ? exact.setScale(0) : exact;
    if (value.scale() <= MAX_SCALE && value.unscaledValue().bitLength() <= BITS) {
      return value;
    }
    int integerDigits = value.precision() - value.scale();
    int scale = Math.min(value.scale(), Math.min(MAX_SCALE, MAX_SCALE + 1 - integerDigits));
    BigDecimal rounded = value.setScale(Math.max(0, scale), RoundingMode.HALF_EVEN);
    if (rounded.unscaledValue().bitLength() > BITS && scale > 0) {
      rounded = value.setScale(scale - 1, RoundingMode.HALF_EVEN);
    }
    if (rounded.unscaledValue().bitLength() > BITS) {
      throw OperatorFailures.decimalOverflow();
    }
    return rounded;
  }

  /** Returns a number of any kind as a decimal; a double keeps 15 digits, a single 7. */
  static BigDecimal of(Object number) {
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    if (number instanceof UInt64 unsigned) {
      return new BigDecimal(unsigned.toBigInteger());
    }
    if (number instanceof Double || number instanceof Float) {
      double value = NumericKind.toDouble(number);
      if (Double.isNaN(value) || Double.isInfinite(value)) {
        throw OperatorFailures.decimalOverflow();
      }
      String text = number instanceof Float f ? NumberText.g7(f) : NumberText.g15(value);
      return fit(new BigDecimal(text));
    }
    return BigDecimal.valueOf(NumericKind.toLong(number));
  }
}
