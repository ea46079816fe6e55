package rehearse.value.operator;

import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.EnumValue;
import rehearse.value.PsCustomObject;
import rehearse.value.PsObject;
import rehearse.value.Types;
import rehearse.value.UInt16;
import rehearse.value.UInt32;
import rehearse.value.UInt64;
import rehearse.value.UInt8;

/** The operators {@code -shl} and {@code -shr}. */
enum ShiftOperators {
  SHL("-shl", "op_LeftShift") {
    @Override
    long shift(long bits, int count) {
      return bits << count;
    }

    @Override
    long shiftUnsigned(long bits, int count) {
      return bits << count;
    }
  },
  SHR("-shr", "op_RightShift") {
    @Override
    long shift(long bits, int count) {
      return bits >> count;
    }

    @Override
    long shiftUnsigned(long bits, int count) {
      return bits >>> count;
    }
  };

  private static final int INT_MASK = 31;
  private static final int LONG_MASK = 63;

  private final String symbol;
  private final String method;

  ShiftOperators(String symbol, String method) {
    this.symbol = symbol;
    this.method = method;
  }

  abstract long shift(long bits, int count);

  abstract long shiftUnsigned(long bits, int count);

  /** Shifts {@code left} by {@code right} bits. */
  @Nullable Object apply(@Nullable Object leftOperand, @Nullable Object rightOperand) {
    Object left = PsObject.unwrap(leftOperand);
    Object right = PsObject.unwrap(rightOperand);
    if (left == null) {
      return 0;
    }
    if (left instanceof String || right instanceof String) {
      Object first = left instanceof String text ? StringNumber.parse(text, right) : left;
      Object second = right instanceof String text ? StringNumber.parse(text, left) : right;
      return apply(first, second);
    }
    int kind = NumericKind.of(left);
    if (left instanceof PsCustomObject) {
      Conversion.to(right, Types.INT);
    }
    if (!NumericKind.isNumeric(kind)) {
      return ImplicitOperator.call(method, symbol, left, right);
    }
    int count = Conversion.to(right, Types.INT) instanceof Integer number ? number : 0;
    return left instanceof EnumValue constant
        ? shifted(constant.number(), kind, count)
        : shifted(left, kind, count);
  }

  private Object shifted(Object left, int kind, int count) {
    int small = count & INT_MASK;
    return switch (kind) {
      case NumericKind.SBYTE -> (byte) shift(NumericKind.toLong(left), small);
      case NumericKind.BYTE -> UInt8.of(shift(NumericKind.toLong(left), small) & UInt8.MAX_VALUE);
      case NumericKind.INT16 -> (short) shift(NumericKind.toLong(left), small);
      case NumericKind.UINT16 -> UInt16.of(shift(NumericKind.toLong(left), small) & 0xFFFF);
      case NumericKind.UINT32 -> UInt32.of(shift(NumericKind.toLong(left), small) & 0xFFFF_FFFFL);
      case NumericKind.INT64 -> shift(NumericKind.toLong(left), count & LONG_MASK);
      case NumericKind.UINT64 ->
          UInt64.ofBits(shiftUnsigned(NumericKind.toLong(left), count & LONG_MASK));
      case NumericKind.INT32 -> (int) shift(NumericKind.toLong(left), small);
      default -> {
        Object whole = Conversion.to(left, Types.INT);
        yield (int) shift(whole instanceof Integer number ? number : 0, small);
      }
    };
  }
}
