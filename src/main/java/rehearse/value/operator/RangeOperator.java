package rehearse.value.operator;

import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;
import rehearse.value.AutomationNull;
import rehearse.value.Exceptions;
import rehearse.value.PsDateTime;
import rehearse.value.PsException;
import rehearse.value.PsObject;

/** The operator {@code ..}: numbers, or characters, from one bound to the other. */
public final class RangeOperator {
  private static final int MAX_LENGTH = Integer.MAX_VALUE - 8;

  private RangeOperator() {}

  /** Returns all values from {@code left} to {@code right}, both included. */
  static @Nullable Object[] range(@Nullable Object left, @Nullable Object right) {
    Object first = AutomationNull.toNull(PsObject.unwrap(left));
    Object last = AutomationNull.toNull(PsObject.unwrap(right));
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

  /**
   * Returns the whole number a bound stands for, as {@code Convert.ToInt32} has it.
   *
   * @throws PsException an exception of .NET if it stands for none
   */
  public static int bound(@Nullable Object bound) {
    if (bound instanceof Integer number) {
      return number;
    }
    if (bound == null) {
      return 0;
    }
    if (bound instanceof String text) {
      return parse(text);
    }
    int kind = NumericKind.of(bound);
    if (kind == NumericKind.NONE) {
      throw OperatorFailures.thrown(notConvertible(bound));
    }
    if (kind <= NumericKind.INT64) {
      return checked(NumericKind.toLong(bound));
    }
    if (NumericKind.isFloating(kind)) {
      double whole = Math.rint(NumericKind.toDouble(bound));
      return Math.abs(whole) <= 1L << 31 ? checked((long) whole) : checked(Long.MAX_VALUE);
    }
    BigDecimal whole = DecimalMath.of(bound).setScale(0, RoundingMode.HALF_EVEN);
    return checked(whole.precision() > 12 ? Long.MAX_VALUE : whole.longValue());
  }

  private static int checked(long number) {
    if (number != (int) number) {
      throw OperatorFailures.thrown(
          Exceptions.overflow("Value was either too large or too small for an Int32."));
    }
    return (int) number;
  }

  private static int parse(String text) {
    String digits = text.strip();
    try {
      return Integer.parseInt(digits);
    } catch (NumberFormatException e) {
      boolean whole = digits.matches("[+-]?[0-9]+");
      throw OperatorFailures.thrown(
          whole
              ? Exceptions.overflow("Value was either too large or too small for an Int32.")
              : Exceptions.format("The input string '" + text + "' was not in a correct format."));
    }
  }

  private static PsException notConvertible(Object bound) {
    return bound instanceof PsDateTime
        ? Exceptions.invalidCast("Invalid cast from 'DateTime' to 'Int32'.")
        : Exceptions.invalidCast(
            "Unable to cast object of type '"
                + OperatorFailures.typeName(bound)
                + "' to type 'System.IConvertible'.");
  }

  private static @Nullable Object[] numbers(int first, int last) {
    int step = first <= last ? 1 : -1;
    long count = Math.abs((long) last - first) + 1;
    if (count > MAX_LENGTH) {
      throw OperatorFailures.thrown(
          Exceptions.of(
              "System.OutOfMemoryException", "Array dimensions exceeded supported range."));
    }
    @Nullable Object[] result = new Object[(int) count];
    int value = first;
    for (int i = 0; i < result.length; i++) {
      result[i] = value;
      value += step;
    }
    return result;
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
