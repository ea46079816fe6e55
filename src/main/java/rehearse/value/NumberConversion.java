package rehearse.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/** Conversions to numbers and characters. */
public final class NumberConversion {
  private static final BigInteger DECIMAL_MAX =
      BigInteger.ONE.shiftLeft(96).subtract(BigInteger.ONE);

  private NumberConversion() {}

  static Object to(Object value, PsType source, PsType target) {
    if (value instanceof String text) {
      return ofString(text, target);
    }
    if (target == Types.CHAR) {
      return toChar(value, source);
    }
    if (value instanceof Number number) {
      return ofNumber(number, value, target);
    }
    if (value instanceof EnumValue number) {
      return ofNumber((Number) number.number(), value, target);
    }
    if (value instanceof Boolean flag) {
      return ofNumber(flag ? 1 : 0, value, target);
    }
    if (value instanceof Character c) {
      return ofNumber((int) c, value, target);
    }
    if (value instanceof PsDateTime) {
      throw ConversionFailure.invalidCast(value, source, target);
    }
    return ObjectConversion.ofDictionary(value, source, target);
  }

  private static Object ofNumber(Number number, Object value, PsType target) {
    try {
      return convert(number, target);
    } catch (PsException e) {
      String id =
          target == Types.BIGINT ? "InvalidCastConstructorException" : "InvalidCastIConvertible";
      throw ConversionFailure.because(id, value, target, e);
    }
  }

  private static Object toChar(Object value, PsType source) {
    if (value instanceof EnumValue || value instanceof Number && Types.isInteger(source)) {
      Number number = value instanceof EnumValue named ? (Number) named.number() : (Number) value;
      try {
        BigInteger exact = whole(number);
        if (exact.signum() < 0 || exact.bitLength() > 16) {
          throw tooLarge(Types.CHAR);
        }
        return (char) exact.intValue();
      } catch (PsException e) {
        throw ConversionFailure.because("InvalidCastIConvertible", value, Types.CHAR, e);
      }
    }
    if (value instanceof Number && !(value instanceof BigInteger)
        || value instanceof Boolean
        || value instanceof PsDateTime) {
      throw ConversionFailure.invalidCast(value, source, Types.CHAR);
    }
    throw ConversionFailure.noConversion(value, source, Types.CHAR);
  }

  /**
   * Returns {@code number} as the numeric type {@code target}; fractions round half to even.
   *
   * @throws PsException an OverflowException if it is out of range
   */
  public static Object convert(Number number, PsType target) {
    if (target == Types.DOUBLE) {
      return number.doubleValue();
    }
    if (target == Types.SINGLE) {
      return number.floatValue();
    }
    if (target == Types.DECIMAL) {
      return toDecimal(number);
    }
    if (target == Types.BIGINT) {
      return toBigInteger(number);
    }
    BigInteger exact;
    if (number instanceof Double || number instanceof Float) {
      exact = rounded(number.doubleValue(), target);
    } else if (number instanceof BigDecimal decimal) {
      exact = decimal.setScale(0, RoundingMode.HALF_EVEN).toBigInteger();
    } else {
      exact = whole(number);
    }
    return inRange(exact, target);
  }

  /** Returns the value of an integer as it is. */
  public static BigInteger whole(Number number) {
    if (number instanceof BigInteger big) {
      return big;
    }
    return number instanceof UInt64 large
        ? large.toBigInteger()
        : BigInteger.valueOf(number.longValue());
  }

  private static BigInteger rounded(double value, PsType target) {
    PsType first =
        target == Types.LONG || target == Types.UINT || target == Types.ULONG ? target : Types.INT;
    boolean isLong = first == Types.LONG || first == Types.ULONG;
    if (Double.isNaN(value) || Double.isInfinite(value) || (isLong && Math.abs(value) > 1.8e19)) {
      throw isLong && !Double.isNaN(value)
          ? Exceptions.overflow("Arithmetic operation resulted in an overflow.")
          : tooLarge(first);
    }
    BigInteger exact = new BigDecimal(Math.rint(value)).toBigInteger();
    return first == target ? exact : whole((Number) inRange(exact, Types.INT));
  }

  private static BigDecimal toDecimal(Number number) {
    BigDecimal exact;
    if (number instanceof BigDecimal decimal) {
      return decimal;
    }
    if (number instanceof Double || number instanceof Float) {
      double value = number.doubleValue();
      if (Double.isNaN(value) || Double.isInfinite(value)) {
        throw tooLarge(Types.DECIMAL);
      }
      MathContext digits =
          new MathContext(number instanceof Float ? 7 : 15, RoundingMode.HALF_EVEN);
      exact = new BigDecimal(value).round(digits).stripTrailingZeros();
      exact = exact.scale() < 0 ? exact.setScale(0) : exact;
    } else {
      exact = new BigDecimal(whole(number));
    }
    if (exact.toBigInteger().abs().compareTo(DECIMAL_MAX) > 0) {
      throw tooLarge(Types.DECIMAL);
    }
    return exact.scale() > 28 ? exact.setScale(28, RoundingMode.HALF_EVEN) : exact;
  }

  private static BigInteger toBigInteger(Number number) {
    if (number instanceof Double || number instanceof Float) {
      double value = number.doubleValue();
      if (Double.isNaN(value)) {
        throw Exceptions.overflow("The value is not a number.");
      }
      if (Double.isInfinite(value)) {
        throw Exceptions.overflow("BigInteger cannot represent infinity.");
      }
      return new BigDecimal(value).toBigInteger();
    }
    return number instanceof BigDecimal decimal ? decimal.toBigInteger() : whole(number);
  }

  private static Object inRange(BigInteger exact, PsType target) {
    boolean unsigned =
        target == Types.BYTE
            || target == Types.USHORT
            || target == Types.UINT
            || target == Types.ULONG;
    int bits = bits(target);
    boolean fits =
        unsigned ? exact.signum() >= 0 && exact.bitLength() <= bits : exact.bitLength() < bits;
    if (!fits) {
      throw tooLarge(target);
    }
    return box(exact, target);
  }

  private static int bits(PsType target) {
    if (target == Types.INT || target == Types.UINT) {
      return 32;
    }
    if (target == Types.LONG || target == Types.ULONG) {
      return 64;
    }
    return target == Types.SHORT || target == Types.USHORT ? 16 : 8;
  }

  /** Returns an integer that is in range as an object of the numeric type {@code target}. */
  static Object box(BigInteger exact, PsType target) {
    if (target == Types.INT) {
      return exact.intValue();
    }
    if (target == Types.LONG) {
      return exact.longValue();
    }
    if (target == Types.DOUBLE) {
      return exact.doubleValue();
    }
    if (target == Types.BYTE) {
      return UInt8.of(exact.longValue());
    }
    if (target == Types.UINT) {
      return UInt32.of(exact.longValue());
    }
    if (target == Types.ULONG) {
      return UInt64.ofBits(exact.longValue());
    }
    if (target == Types.SHORT) {
      return exact.shortValue();
    }
    if (target == Types.USHORT) {
      return UInt16.of(exact.longValue());
    }
    if (target == Types.SBYTE) {
      return exact.byteValue();
    }
    if (target == Types.DECIMAL) {
      return new BigDecimal(exact);
    }
    return target == Types.SINGLE ? (Object) exact.floatValue() : exact;
  }

  /** Returns .NET's overflow error for {@code target}. */
  public static PsException tooLarge(PsType target) {
    String what;
    if (target == Types.BYTE) {
      what = "an unsigned byte";
    } else if (target == Types.SBYTE) {
      what = "a signed byte";
    } else if (target == Types.CHAR) {
      what = "a character";
    } else {
      what = (target.name().startsWith("I") ? "an " : "a ") + target.name();
    }
    return Exceptions.overflow("Value was either too large or too small for " + what + ".");
  }

  private static Object ofString(String text, PsType target) {
    if (target == Types.CHAR) {
      if (text.length() != 1) {
        throw ConversionFailure.because(
            "InvalidCastParseTargetInvocation",
            text,
            target,
            Exceptions.format("String must be exactly one character long."));
      }
      return text.charAt(0);
    }
    if (text.isEmpty()) {
      return convert(0, target);
    }
    Object literal = literal(text, target);
    if (literal != null) {
      return literal;
    }
    if (Types.isFloating(target) || target == Types.DECIMAL) {
      return real(text, target);
    }
    return integer(text, target);
  }

  private static @Nullable Object literal(String text, PsType target) {
    try {
      Object number = NumberLiteral.parse(text.strip());
      return number instanceof Number known && isFinite(known) ? convert(known, target) : null;
    } catch (PsException e) {
      return null;
    }
  }

  private static boolean isFinite(Number number) {
    return !(number instanceof Double) || !Double.isInfinite(number.doubleValue());
  }

  private static Object real(String text, PsType target) {
    try {
      if (target == Types.DECIMAL) {
        return NumberParsing.decimal(text);
      }
      double value = NumberParsing.real(text);
      return target == Types.SINGLE ? (Object) (float) value : value;
    } catch (PsException e) {
      throw ConversionFailure.because(
          target == Types.DECIMAL
              ? "InvalidCastFromStringToDecimal"
              : "InvalidCastFromStringToDoubleOrSingle",
          text,
          target,
          e);
    }
  }

  private static Object integer(String text, PsType target) {
    PsException failure;
    try {
      return NumberParsing.integer(text, target);
    } catch (PsException e) {
      failure = e;
    }
    try {
      double value = NumberParsing.real(text);
      if (!Double.isInfinite(value)) {
        return convert(value, target);
      }
    } catch (PsException e) {
      // the first failure is the one to tell
    }
    throw ConversionFailure.because(
        "InvalidCastFromStringToInteger",
        text,
        target,
        target == Types.BIGINT ? Exceptions.format("The value could not be parsed.") : failure);
  }
}
