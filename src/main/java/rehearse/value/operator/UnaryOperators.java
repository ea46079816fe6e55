package rehearse.value.operator;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.EnumValue;
import rehearse.value.PsObject;
import rehearse.value.PsType;
import rehearse.value.Types;
import rehearse.value.UInt32;
import rehearse.value.UInt64;

/** The unary operators {@code -bnot}, {@code -} and {@code +}. */
final class UnaryOperators {
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
      case NumericKind.UINT32 -> UInt32.of(~NumericKind.toLong(value) & 0xFFFF_FFFFL);
      case NumericKind.UINT64 -> UInt64.ofBits(~NumericKind.toLong(value));
      default -> kind <= NumericKind.INT32 ? (int) ~NumericKind.toLong(value) : ofReal(value);
    };
  }

  private static @Nullable Object ofOwnType(Object value) {
    return value instanceof BigInteger big
        ? big.not()
        : ImplicitOperator.invoke(PsType.of(value), "op_OnesComplement", value);
  }

  private static Object ofReal(Object value) {
    Object whole = Conversion.to(value, Types.INT);
    return whole instanceof Integer number ? ~number : -1;
  }
}
