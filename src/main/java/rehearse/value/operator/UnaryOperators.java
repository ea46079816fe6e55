package rehearse.value.operator;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.EnumValue;
import rehearse.value.ErrorCategory;
import rehearse.value.PsException;
import rehearse.value.PsObject;
import rehearse.value.PsType;
import rehearse.value.Types;
import rehearse.value.UInt32;
import rehearse.value.UInt64;
import rehearse.value.format.NetFormat;

/** The unary operators {@code -bnot}, {@code -} and {@code +}. */
final class UnaryOperators {
  private static final long UINT_MAX = 0xFFFF_FFFFL;
  private static final double LONG_LIMIT = 0x1p63;

  private UnaryOperators() {}

  /** Returns {@code -operand}: what is left of 0. */
  static @Nullable Object minus(@Nullable Object operand) {
    if (operand instanceof Integer number && number != Integer.MIN_VALUE) {
      return -number;
    }
    if (operand instanceof Double number) {
      return -number;
    }
    return SubtractOperator.subtract(0, operand);
  }

  /** Returns {@code +operand}: what 0 and it add up to. */
  static @Nullable Object plus(@Nullable Object operand) {
    return operand instanceof Integer || operand instanceof Double
        ? operand
        : AddOperator.add(0, operand);
  }

  /** Returns {@code -bnot operand}. */
  static @Nullable Object bnot(@Nullable Object operand) {
    Object value = PsObject.unwrap(operand);
    if (value == null) {
      return -1;
    }
    if (value instanceof String text) {
      return bnot(StringNumber.parse(text, 0));
    }
    if (value instanceof EnumValue constant) {
      return new EnumValue(constant.type(), ~constant.value());
    }
    int kind = NumericKind.of(value);
    return switch (kind) {
      case NumericKind.NONE -> ofOwnType(value);
      case NumericKind.INT64 -> ~NumericKind.toLong(value);
      case NumericKind.UINT32 -> UInt32.of(~NumericKind.toLong(value) & UINT_MAX);
      case NumericKind.UINT64 -> UInt64.ofBits(~NumericKind.toLong(value));
      default -> kind <= NumericKind.INT32 ? (int) ~NumericKind.toLong(value) : ofReal(value);
    };
  }

  /** Complements a big number; anything else has to convert to an int. */
  private static Object ofOwnType(Object value) {
    if (value instanceof BigInteger big) {
      return big.not();
    }
    return Conversion.to(value, Types.INT) instanceof Integer number ? ~number : -1;
  }

  /** Complements a double or decimal as the first integer type that holds it. */
  private static Object ofReal(Object value) {
    double number = NumericKind.toDouble(value);
    if (number >= Integer.MIN_VALUE && number <= Integer.MAX_VALUE) {
      return ~(int) whole(value);
    }
    if (number >= 0 && number <= UINT_MAX) {
      return UInt32.of(~whole(value) & UINT_MAX);
    }
    if (number >= Long.MIN_VALUE && number < LONG_LIMIT) {
      return ~whole(value);
    }
    if (number >= 0 && number < 2 * LONG_LIMIT) {
      return UInt64.ofBits(~whole(value));
    }
    throw PsException.error(
        "ConvertToFinalInvalidCastException",
        ErrorCategory.InvalidArgument,
        "Cannot convert the \""
            + NetFormat.general(value)
            + "\" value of type \""
            + PsType.of(value).fullName()
            + "\" to type \"System.UInt64\".");
  }

  private static long whole(Object value) {
    BigDecimal exact =
        value instanceof BigDecimal decimal ? decimal : new BigDecimal(NumericKind.toDouble(value));
    return exact.setScale(0, RoundingMode.HALF_EVEN).toBigInteger().longValue();
  }
}
