package rehearse.value.operator;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import rehearse.value.EnumValue;
import rehearse.value.PsType;
import rehearse.value.UInt32;
import rehearse.value.UInt64;

/** The arithmetic of two numbers of any kinds. */
enum Arithmetic {
  ADD("+", "op_Addition") {
    @Override
    Object ints(int left, int right) {
      long sum = (long) left + right;
      return sum == (int) sum ? (Object) (int) sum : (Object) (double) sum;
    }

    @Override
    Object longs(long left, long right) {
      long sum = left + right;
      return ((left ^ sum) & (right ^ sum)) < 0 ? (Object) ((double) left + right) : (Object) sum;
    }

    @Override
    BigInteger wholes(BigInteger left, BigInteger right) {
      return left.add(right);
    }

    @Override
    double doubles(double left, double right) {
      return left + right;
    }

    @Override
    BigDecimal decimals(BigDecimal left, BigDecimal right) {
      return DecimalMath.add(left, right);
    }
  },
  SUBTRACT("-", "op_Subtraction") {
    @Override
    Object ints(int left, int right) {
      long difference = (long) left - right;
      return difference == (int) difference
          ? (Object) (int) difference
          : (Object) (double) difference;
    }

    @Override
    Object longs(long left, long right) {
      long difference = left - right;
      return ((left ^ right) & (left ^ difference)) < 0
          ? (Object) ((double) left - right)
          : (Object) difference;
    }

    @Override
    BigInteger wholes(BigInteger left, BigInteger right) {
      return left.subtract(right);
    }

    @Override
    double doubles(double left, double right) {
      return left - right;
    }

    @Override
    BigDecimal decimals(BigDecimal left, BigDecimal right) {
      return DecimalMath.subtract(left, right);
    }
  },
  MULTIPLY("*", "op_Multiply") {
    @Override
    Object ints(int left, int right) {
      long product = (long) left * right;
      return product == (int) product ? (Object) (int) product : (Object) (double) product;
    }

    @Override
    Object longs(long left, long right) {
      long product = left * right;
      return Math.multiplyHigh(left, right) == product >> 63
          ? (Object) product
          : (Object) ((double) left * right);
    }

    @Override
    BigInteger wholes(BigInteger left, BigInteger right) {
      return left.multiply(right);
    }

    @Override
    double doubles(double left, double right) {
      return left * right;
    }

    @Override
    BigDecimal decimals(BigDecimal left, BigDecimal right) {
      return DecimalMath.multiply(left, right);
    }
  },
  DIVIDE("/", "op_Division") {
    @Override
    Object ints(int left, int right) {
      if (right == 0) {
        throw OperatorFailures.divideByZero();
      }
      long quotient = (long) left / right;
      return left % right == 0 && quotient == (int) quotient
          ? (Object) (int) quotient
          : (Object) ((double) left / right);
    }

    @Override
    Object longs(long left, long right) {
      if (right == 0) {
        throw OperatorFailures.divideByZero();
      }
      boolean overflows = left == Long.MIN_VALUE && right == -1;
      return left % right == 0 && !overflows
          ? (Object) (left / right)
          : (Object) ((double) left / right);
    }

    @Override
    @Nullable BigInteger wholes(BigInteger left, BigInteger right) {
      if (right.signum() == 0) {
        throw OperatorFailures.divideByZero();
      }
      BigInteger[] parts = left.divideAndRemainder(right);
      return parts[1].signum() == 0 ? parts[0] : null;
    }

    @Override
    double doubles(double left, double right) {
      return left / right;
    }

    @Override
    BigDecimal decimals(BigDecimal left, BigDecimal right) {
      return DecimalMath.divide(left, right);
    }
  },
  REMAINDER("%", "op_Modulus") {
    @Override
    Object ints(int left, int right) {
      if (right == 0) {
        throw OperatorFailures.divideByZero();
      }
      return left % right;
    }

    @Override
    Object longs(long left, long right) {
      if (right == 0) {
        throw OperatorFailures.divideByZero();
      }
      return left % right;
    }

    @Override
    BigInteger wholes(BigInteger left, BigInteger right) {
      if (right.signum() == 0) {
        throw OperatorFailures.divideByZero();
      }
      return left.remainder(right);
    }

    @Override
    double doubles(double left, double right) {
      return left % right;
    }

    @Override
    BigDecimal decimals(BigDecimal left, BigDecimal right) {
      return DecimalMath.remainder(left, right);
    }
  };

  private static final int UINT_BITS = 32;

  private final String symbol;
  private final String method;

  Arithmetic(String symbol, String method) {
    this.symbol = symbol;
    this.method = method;
  }

  /** Computes with ints; what no int can hold is a double. */
  abstract Object ints(int left, int right);

  /** Computes with longs; what no long can hold is a double. */
  abstract Object longs(long left, long right);

  /** Computes with whole numbers; null if the result is none. */
  abstract @Nullable BigInteger wholes(BigInteger left, BigInteger right);

  abstract double doubles(double left, double right);

  abstract BigDecimal decimals(BigDecimal left, BigDecimal right);

  /** Returns the sign scripts write. */
  String symbol() {
    return symbol;
  }

  /** Returns the name of the .NET method that types overload the operator with. */
  String method() {
    return method;
  }

  /** Computes with two numbers, truth values, characters or enum constants. */
  Object numbers(Object left, int leftKind, Object right, int rightKind) {
    int kind = Math.max(leftKind, rightKind);
    if (left instanceof EnumValue constant) {
      return asEnum(constant, kind, compute(constant.number(), leftKind, right, rightKind));
    }
    return compute(left, leftKind, right, rightKind);
  }

  private static Object asEnum(EnumValue operand, int kind, Object result) {
    PsType type = operand.type();
    if (kind >= NumericKind.SINGLE) {
      throw OperatorFailures.cannotCast(type, NumericKind.type(doubleFor(kind)));
    }
    PsType resultType = PsType.of(result);
    if (resultType != PsType.of(operand.number())) {
      throw OperatorFailures.cannotCast(resultType, type);
    }
    return new EnumValue(type, NumericKind.toLong(result));
  }

  private static int doubleFor(int kind) {
    return kind == NumericKind.SINGLE ? NumericKind.DOUBLE : kind;
  }

  private Object compute(Object left, int leftKind, Object right, int rightKind) {
    int kind = Math.max(leftKind, rightKind);
    if (kind <= NumericKind.INT32) {
      return ints((int) NumericKind.toLong(left), (int) NumericKind.toLong(right));
    }
    boolean negative =
        NumericKind.isNegative(left, leftKind) || NumericKind.isNegative(right, rightKind);
    if (kind == NumericKind.INT64 || (kind == NumericKind.UINT32 && negative)) {
      return longs(NumericKind.toLong(left), NumericKind.toLong(right));
    }
    if (kind == NumericKind.UINT32 || (kind == NumericKind.UINT64 && !negative)) {
      return unsigned(left, right, kind);
    }
    if (kind == NumericKind.DECIMAL || kind == NumericKind.UINT64) {
      return decimals(DecimalMath.of(left), DecimalMath.of(right));
    }
    return doubles(NumericKind.toDouble(left), NumericKind.toDouble(right));
  }

  private Object unsigned(Object left, Object right, int kind) {
    BigInteger result = wholes(whole(left), whole(right));
    int bits = kind == NumericKind.UINT32 ? UINT_BITS : 2 * UINT_BITS;
    if (result == null || result.signum() < 0 || result.bitLength() > bits) {
      return doubles(NumericKind.toDouble(left), NumericKind.toDouble(right));
    }
    return kind == NumericKind.UINT32
        ? UInt32.of(result.longValue())
        : UInt64.ofBits(result.longValue());
  }

  private static BigInteger whole(Object number) {
    return number instanceof UInt64 large
        ? large.toBigInteger()
        : BigInteger.valueOf(NumericKind.toLong(number));
  }

  /**
   * Computes what {@code -}, {@code /} and {@code %} do: strings are read as numbers, null on the
   * left is 0, types with an operator of their own are asked for it.
   */
  @Nullable Object general(@Nullable Object leftOperand, @Nullable Object right) {
    Object left = leftOperand == null ? (Object) 0 : leftOperand;
    int leftKind = NumericKind.of(left);
    if (leftKind != NumericKind.NONE) {
      Object result = withNumber(left, leftKind, right);
      if (result != null) {
        return result;
      }
    } else if (left instanceof String text) {
      Object number = StringNumber.parse(text, right);
      Object other = right instanceof String second ? StringNumber.parse(second, left) : right;
      return general(number, other);
    }
    return ImplicitOperator.call(method, symbol, left, right);
  }

  /** Computes with a number on the left; null if the right operand is none. */
  @Nullable Object withNumber(Object left, int leftKind, @Nullable Object right) {
    if (right == null) {
      return numbers(left, leftKind, 0, NumericKind.INT32);
    }
    int rightKind = NumericKind.of(right);
    if (rightKind != NumericKind.NONE) {
      return numbers(left, leftKind, right, rightKind);
    }
    if (right instanceof String text) {
      Object number = StringNumber.parse(text, left);
      int kind = NumericKind.of(number);
      return kind == NumericKind.NONE
          ? ImplicitOperator.call(method, symbol, left, number)
          : numbers(left, leftKind, number, kind);
    }
    return null;
  }
}
