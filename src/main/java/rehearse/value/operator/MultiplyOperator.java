package rehearse.value.operator;

import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.Enumeration;
import rehearse.value.Exceptions;
import rehearse.value.PsObject;
import rehearse.value.Types;
import rehearse.value.UInt32;

/** The operator {@code *}: multiplies numbers, repeats strings and collections. */
public final class MultiplyOperator {
  private MultiplyOperator() {}

  /** Returns {@code left * right}. */
  public static @Nullable Object multiply(@Nullable Object left, @Nullable Object right) {
    if (left instanceof Integer a && right instanceof Integer b) {
      return Arithmetic.MULTIPLY.ints(a, b);
    }
    if (left instanceof Double a && right instanceof Double b) {
      return a * b;
    }
    return general(PsObject.unwrap(left), PsObject.unwrap(right));
  }

  private static @Nullable Object general(@Nullable Object left, @Nullable Object right) {
    if (left == null) {
      return null;
    }
    int kind = NumericKind.of(left);
    if (NumericKind.isNumeric(kind)) {
      Object product = Arithmetic.MULTIPLY.withNumber(left, kind, right);
      if (product != null) {
        return product;
      }
    }
    if (left instanceof String text) {
      return repeat(text, right);
    }
    @Nullable Object[] elements = Enumeration.toArray(left);
    if (elements != null) {
      return repeat(elements, right);
    }
    return ImplicitOperator.call("op_Multiply", "*", left, right);
  }

  private static String repeat(String text, @Nullable Object count) {
    Object number = count instanceof String digits ? StringNumber.parse(digits, text) : count;
    int times = Conversion.to(number, Types.INT) instanceof Integer whole ? whole : 0;
    if (times < 0) {
      throw OperatorFailures.thrown(
          Exceptions.outOfRange(
              "times ('" + times + "') must be a non-negative value.", "times", times));
    }
    return text.repeat(times);
  }

  private static @Nullable Object[] repeat(@Nullable Object[] elements, @Nullable Object count) {
    Object number = count instanceof String digits ? StringNumber.parse(digits, elements) : count;
    long times = Conversion.to(number, Types.UINT) instanceof UInt32 whole ? whole.longValue() : 0;
    @Nullable Object[] result = new Object[Math.toIntExact(times * elements.length)];
    for (int i = 0; i < times; i++) {
      System.arraycopy(elements, 0, result, i * elements.length, elements.length);
    }
    return result;
  }
}
