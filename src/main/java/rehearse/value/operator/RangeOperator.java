package rehearse.value.operator;

import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.Exceptions;
import rehearse.value.PsException;
import rehearse.value.PsObject;
import rehearse.value.Types;

/** The operator {@code ..}: numbers, or characters, from one bound to the other. */
public final class RangeOperator {
  private RangeOperator() {}

  /** Returns all values from {@code left} to {@code right}, both included. */
  static @Nullable Object[] range(@Nullable Object left, @Nullable Object right) {
    Object first = PsObject.unwrap(left);
    Object last = PsObject.unwrap(right);
    Character from = character(first);
    Character to = character(last);
    if (from != null && to != null) {
      return characters(from, to);
    }
    return numbers(bound(first), bound(last));
  }

  /** Returns the character a bound is, or null; digits are numbers. */
  private static @Nullable Character character(@Nullable Object bound) {
    if (bound instanceof Character c) {
      return c;
    }
    return bound instanceof String text && text.length() == 1 && !Character.isDigit(text.charAt(0))
        ? (Character) text.charAt(0)
        : null;
  }

  /** Returns the whole number a bound stands for. */
  public static int bound(@Nullable Object bound) {
    if (bound instanceof Integer number) {
      return number;
    }
    Object number = bound instanceof String text ? StringNumber.parse(text, 0) : bound;
    return Conversion.to(number, Types.INT) instanceof Integer whole ? whole : 0;
  }

  private static @Nullable Object[] numbers(int first, int last) {
    int step = first <= last ? 1 : -1;
    long count = Math.abs((long) last - first) + 1;
    if (count > Integer.MAX_VALUE - 8) {
      throw OperatorFailures.thrown(tooLong());
    }
    @Nullable Object[] result = new Object[(int) count];
    int value = first;
    for (int i = 0; i < result.length; i++) {
      result[i] = value;
      value += step;
    }
    return result;
  }

  private static PsException tooLong() {
    return Exceptions.of(
        "System.OutOfMemoryException", "Array dimensions exceeded supported range.");
  }

  private static @Nullable Object[] characters(char first, char last) {
    int step = first <= last ? 1 : -1;
    @Nullable Object[] result = new Object[Math.abs(last - first) + 1];
    int value = first;
    for (int i = 0; i < result.length; i++) {
      result[i] = (char) value;
      value += step;
    }
    return result;
  }
}
