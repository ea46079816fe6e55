package rehearse.value.operator;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.EnumValue;
import rehearse.value.PsObject;
import rehearse.value.Types;
import rehearse.value.UInt32;
import rehearse.value.UInt64;

/** The operators {@code -band}, {@code -bor} and {@code -bxor}. */
enum BitwiseOperators {
  BAND("-band", "op_BitwiseAnd") {
    @Override
    long bits(long left, long right) {
      return left & right;
    }
  },
  BOR("-bor", "op_BitwiseOr") {
    @Override
    long bits(long left, long right) {
      return left | right;
    }
  },
  BXOR("-bxor", "op_ExclusiveOr") {
    @Override
    long bits(long left, long right) {
      return left ^ right;
    }
  };

  private final String symbol;
  private final String method;

  BitwiseOperators(String symbol, String method) {
    this.symbol = symbol;
    this.method = method;
  }

  abstract long bits(long left, long right);

  /** Applies the operator to two operands. */
  @Nullable Object apply(@Nullable Object leftOperand, @Nullable Object rightOperand) {
    if (leftOperand instanceof Integer a && rightOperand instanceof Integer b) {
      return (int) bits(a, b);
    }
    Object left = PsObject.unwrap(leftOperand);
    Object right = PsObject.unwrap(rightOperand);
    if (left == null && right == null) {
      return 0;
    }
    if (left instanceof String || right instanceof String) {
      Object first = left instanceof String text ? StringNumber.parse(text, right) : left;
      Object second = right instanceof String text ? StringNumber.parse(text, left) : right;
      return apply(first, second);
    }
    Object first = left == null ? zero(right) : left;
    Object second = right == null ? zero(left) : right;
    int leftKind = NumericKind.of(first);
    int rightKind = NumericKind.of(second);
    if (leftKind == NumericKind.NONE || rightKind == NumericKind.NONE) {
      return ImplicitOperator.call(method, symbol, first, second);
    }
    return numbers(first, leftKind, second, rightKind);
  }

  private static Object zero(@Nullable Object other) {
    return other instanceof BigInteger ? BigInteger.ZERO : (Object) 0;
  }

  private Object numbers(Object left, int leftKind, Object right, int rightKind) {
    int kind = Math.max(leftKind, rightKind);
    if (kind >= NumericKind.SINGLE) {
      return wide(left, right);
    }
    long result = bits(NumericKind.toLong(left), NumericKind.toLong(right));
    if (left instanceof EnumValue constant) {
      return new EnumValue(constant.type(), result);
    }
    if (kind <= NumericKind.INT32) {
      return (int) result;
    }
    if (kind == NumericKind.UINT32) {
      return UInt32.of(result & 0xFFFF_FFFFL);
    }
    return kind == NumericKind.INT64 ? (Object) result : UInt64.ofBits(result);
  }

  /** Computes where a double or decimal takes part: unsigned if both are positive. */
  private Object wide(Object left, Object right) {
    BigDecimal first = whole(left);
    BigDecimal second = whole(right);
    long result = bits(first.toBigInteger().longValue(), second.toBigInteger().longValue());
    boolean signed = isNegative(left) || isNegative(right);
    return signed ? (Object) result : UInt64.ofBits(result);
  }

  private static boolean isNegative(Object number) {
    return number instanceof BigDecimal decimal
        ? decimal.signum() < 0
        : NumericKind.toDouble(number) < 0;
  }

  private static BigDecimal whole(Object number) {
    return exact(number).setScale(0, RoundingMode.HALF_EVEN);
  }

  private static BigDecimal exact(Object number) {
    if (number instanceof Double || number instanceof Float) {
      Object converted = Conversion.to(number, Types.LONG);
      return converted instanceof Long whole ? BigDecimal.valueOf(whole) : BigDecimal.ZERO;
    }
    return DecimalMath.of(number);
  }
}
