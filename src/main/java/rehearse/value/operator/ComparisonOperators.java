package rehearse.value.operator;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;
import rehearse.value.Enumeration;
import rehearse.value.ErrorCategory;
import rehearse.value.Members;
import rehearse.value.PsCustomObject;
import rehearse.value.PsException;
import rehearse.value.PsObject;
import rehearse.value.PsType;
import rehearse.value.TextOrder;
import rehearse.value.Types;
import rehearse.value.UInt64;
import rehearse.value.ValueOrder;
import rehearse.value.format.NetFormat;

/**
 * The comparisons {@code -eq -ne -lt -le -gt -ge}, case-insensitive and case-sensitive. The methods
 * here compare two single values; {@link BinaryOp} also filters collections.
 */
public final class ComparisonOperators {
  private ComparisonOperators() {}

  /** Returns whether {@code left -eq right} (LanguagePrimitives.Equals). */
  public static boolean equal(@Nullable Object left, @Nullable Object right, boolean ignoreCase) {
    if (left instanceof Integer a && right instanceof Integer b) {
      return a.intValue() == b.intValue();
    }
    if (left instanceof String a && right instanceof String b) {
      return TextOrder.equal(a, b, ignoreCase);
    }
    if (left instanceof Double a && right instanceof Double b) {
      return a.doubleValue() == b.doubleValue();
    }
    return equalAny(plain(left), plain(right), ignoreCase);
  }

  /** Returns an operand without its wrapper; the empty result counts as null. */
  private static @Nullable Object plain(@Nullable Object operand) {
    return AutomationNull.toNull(PsObject.unwrap(operand));
  }

  /** Compares as .NET does: the two zeros are the same, NaN comes before any number. */
  private static int compareDoubles(double left, double right) {
    if (left < right) {
      return -1;
    }
    if (left > right) {
      return 1;
    }
    return left == right ? 0 : Boolean.compare(Double.isNaN(right), Double.isNaN(left));
  }

  private static boolean equalAny(
      @Nullable Object left, @Nullable Object right, boolean ignoreCase) {
    if (left == null || right == null) {
      return left == right;
    }
    if (left instanceof String text) {
      return TextOrder.equal(text, Conversion.toText(right), ignoreCase);
    }
    if (left instanceof Boolean flag) {
      return flag == Conversion.toBoolean(right);
    }
    if (left instanceof Character c) {
      return equalsCharacter(c, right, ignoreCase);
    }
    int leftKind = NumericKind.of(left);
    if (NumericKind.isNumeric(leftKind)) {
      int rightKind = NumericKind.of(right);
      if (rightKind != NumericKind.NONE) {
        return equalNumbers(left, leftKind, right, rightKind);
      }
    }
    return left == right || same(left, right) || equalConverted(left, right);
  }

  private static boolean equalsCharacter(Character left, Object right, boolean ignoreCase) {
    Object other = right instanceof Character ? right : convertOrNull(right, Types.CHAR);
    if (!(other instanceof Character c)) {
      return false;
    }
    return ignoreCase
        ? Character.toUpperCase(left) == Character.toUpperCase(c)
        : left.charValue() == c.charValue();
  }

  private static boolean same(Object left, Object right) {
    return left.getClass() == right.getClass() && !(left instanceof Object[]) && left.equals(right);
  }

  private static boolean equalConverted(Object left, Object right) {
    Object converted = convertOrNull(right, PsType.of(left));
    if (converted == null) {
      return false;
    }
    int kind = NumericKind.of(left);
    return NumericKind.isNumeric(kind)
        ? equalNumbers(left, kind, converted, NumericKind.of(converted))
        : same(left, converted);
  }

  private static @Nullable Object convertOrNull(Object value, PsType type) {
    try {
      return Conversion.to(value, type);
    } catch (PsException e) {
      return null;
    }
  }

  private static boolean equalNumbers(Object left, int leftKind, Object right, int rightKind) {
    int kind = Math.max(leftKind, rightKind);
    if (kind == NumericKind.SINGLE || kind == NumericKind.DOUBLE) {
      return NumericKind.toDouble(left) == NumericKind.toDouble(right);
    }
    return compareNumbers(left, leftKind, right, rightKind) == 0;
  }

  /**
   * Returns the order of two values (LanguagePrimitives.Compare): negative, zero or positive.
   *
   * @throws rehearse.value.PsException {@code ComparisonFailure}, {@code NotIcomparable}
   */
  public static int compare(@Nullable Object left, @Nullable Object right, boolean ignoreCase) {
    if (left instanceof Integer a && right instanceof Integer b) {
      return Integer.compare(a, b);
    }
    if (left instanceof String a && right instanceof String b) {
      return TextOrder.compare(a, b, ignoreCase);
    }
    if (left instanceof Double a && right instanceof Double b) {
      return compareDoubles(a, b);
    }
    return compareAny(plain(left), plain(right), ignoreCase);
  }

  private static int compareAny(@Nullable Object left, @Nullable Object right, boolean ignoreCase) {
    if (left == null) {
      return right == null ? 0 : isNegative(right) ? 1 : -1;
    }
    if (right == null) {
      return isNegative(left) ? -1 : 1;
    }
    if (left instanceof Boolean flag) {
      return Boolean.compare(flag, Conversion.toBoolean(right));
    }
    if (left instanceof String text) {
      return TextOrder.compare(text, Conversion.toText(right), ignoreCase);
    }
    int leftKind = NumericKind.of(left);
    if (NumericKind.isNumeric(leftKind)) {
      Object number = right instanceof String text ? StringNumber.parse(text, left) : right;
      int rightKind = NumericKind.of(number);
      if (rightKind != NumericKind.NONE) {
        return compareNumbers(left, leftKind, number, rightKind);
      }
    }
    return compareConverted(left, right, ignoreCase);
  }

  private static boolean isNegative(Object number) {
    if (number instanceof BigDecimal decimal) {
      return decimal.signum() < 0;
    }
    if (number instanceof BigInteger big) {
      return big.signum() < 0;
    }
    return number instanceof Number any && !(any instanceof UInt64) && any.doubleValue() < 0;
  }

  static int compareNumbers(Object left, int leftKind, Object right, int rightKind) {
    int kind = Math.max(leftKind, rightKind);
    if (kind <= NumericKind.INT64) {
      return Long.compare(NumericKind.toLong(left), NumericKind.toLong(right));
    }
    if (kind == NumericKind.SINGLE || kind == NumericKind.DOUBLE) {
      return compareDoubles(NumericKind.toDouble(left), NumericKind.toDouble(right));
    }
    if (kind == NumericKind.DECIMAL
        && (NumericKind.isFloating(leftKind) || NumericKind.isFloating(rightKind))) {
      return compareWithDecimal(left, right);
    }
    return DecimalMath.of(left).compareTo(DecimalMath.of(right));
  }

  /** Compares a double and a decimal; where the double is no decimal, both as doubles. */
  private static int compareWithDecimal(Object left, Object right) {
    try {
      return DecimalMath.of(left).compareTo(DecimalMath.of(right));
    } catch (PsException e) {
      return compareDoubles(NumericKind.toDouble(left), NumericKind.toDouble(right));
    }
  }

  private static int compareConverted(Object left, Object right, boolean ignoreCase) {
    if (left instanceof PsCustomObject) {
      if (left == right) {
        return 0;
      }
      throw customObjectFailure(left, right);
    }
    boolean ownOrder = !(left instanceof Comparable) && Types.COMPARABLE.isInstance(left);
    if (!ownOrder && !(left instanceof Comparable)) {
      if (left == right || same(left, right)) {
        return 0;
      }
      throw OperatorFailures.invalidOperation(
          "NotIcomparable",
          "Cannot compare \"" + NetFormat.general(left) + "\" because it is not IComparable.");
    }
    Object converted;
    try {
      converted = Conversion.to(right, PsType.of(left));
    } catch (PsException e) {
      throw comparisonFailure(left, right, e);
    }
    if (ownOrder) {
      Object order = Conversion.to(Members.invoke(left, "CompareTo", converted), Types.INT);
      return order instanceof Integer number ? number : 0;
    }
    if (left instanceof Character a && converted instanceof Character b) {
      return ignoreCase
          ? Character.compare(Character.toUpperCase(a), Character.toUpperCase(b))
          : Character.compare(a, b);
    }
    if (left instanceof UUID a && converted instanceof UUID b) {
      return compareGuids(a, b);
    }
    return ValueOrder.compare(left, converted);
  }

  private static PsException comparisonFailure(Object left, Object right, PsException cause) {
    return OperatorFailures.invalidOperation(
        "ComparisonFailure",
        "Could not compare \""
            + Conversion.toText(left)
            + "\" to \""
            + Conversion.toText(right)
            + "\". Error: \""
            + cause.message()
            + "\"",
        cause);
  }

  private static PsException customObjectFailure(Object left, Object right) {
    String text = Conversion.toText(left);
    return PsException.error(
        "PSObjectCompareTo",
        ErrorCategory.NotSpecified,
        "Cannot compare \""
            + text
            + "\" to \""
            + (Enumeration.isEnumerable(right)
                ? Conversion.toText(right)
                : NetFormat.general(right))
            + "\" because the objects are not the same type or the object \""
            + text
            + "\" does not implement \"IComparable\".");
  }

  private static int compareGuids(UUID left, UUID right) {
    int high = Long.compareUnsigned(left.getMostSignificantBits(), right.getMostSignificantBits());
    return high != 0
        ? high
        : Long.compareUnsigned(left.getLeastSignificantBits(), right.getLeastSignificantBits());
  }
}
