package rehearse.command.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.PsException;
import rehearse.value.PsObject;
import rehearse.value.PsType;
import rehearse.value.operator.ComparisonOperators;

/**
 * {@code [ValidateRange(1, 100)]}, {@code [ValidateRange('Positive')]}: values between two limits,
 * or numbers of one sign.
 *
 * @param minRange the least value, or null if {@code kind} says what is accepted
 */
public record ValidateRange(
    @Nullable Object minRange, @Nullable Object maxRange, @Nullable Kind kind)
    implements EachElement {
  /** ValidateRangeKind: on which side of zero numbers may be. */
  @SuppressWarnings("MemberName")
  public enum Kind {
    Positive("greater than zero"),
    NonNegative("greater than or equal to zero"),
    Negative("less than zero"),
    NonPositive("less than or equal to zero");

    private final String text;

    Kind(String text) {
      this.text = text;
    }

    boolean accepts(int sign) {
      return switch (this) {
        case Positive -> sign > 0;
        case NonNegative -> sign >= 0;
        case Negative -> sign < 0;
        case NonPositive -> sign <= 0;
      };
    }
  }

  static ValidateRange of(Kind kind) {
    return new ValidateRange(null, null, kind);
  }

  static ValidateRange between(Object least, Object greatest) {
    PsType leastType = PsType.of(least);
    PsType greatestType = PsType.of(greatest);
    Object low = least;
    Object high = greatest;
    if (leastType != greatestType) {
      Object widened = widen(low, greatestType);
      if (widened != null) {
        low = widened;
      } else {
        widened = widen(high, leastType);
        if (widened == null) {
          throw Failures.of(
              "MinRangeNotTheSameTypeOfMaxRange",
              "The specified minimum range ("
                  + leastType
                  + ") cannot be accepted because it is not the same type as the specified maximum"
                  + " range ("
                  + greatestType
                  + "). Update the ValidateRange attribute for the parameter.");
        }
        high = widened;
      }
    }
    if (ComparisonOperators.compare(low, high, true) > 0) {
      throw Failures.of(
          "MaxRangeSmallerThanMinRange",
          "The specified maximum range cannot be accepted because it is less than the specified"
              + " minimum range. Update the ValidateRange attribute for the parameter.");
    }
    return new ValidateRange(low, high, null);
  }

  /** Returns {@code value} as {@code type} if nothing is lost, else null. */
  private static @Nullable Object widen(Object value, PsType type) {
    try {
      Object converted = Conversion.to(value, type);
      return converted != null && ComparisonOperators.equal(value, converted, true)
          ? converted
          : null;
    } catch (PsException e) {
      return null;
    }
  }

  static ValidateRange fromArguments(List<@Nullable Object> arguments) {
    Object first = arguments.isEmpty() ? null : PsObject.unwrap(arguments.get(0));
    if (arguments.size() == 1) {
      String text = Conversion.toText(first);
      for (Kind kind : Kind.values()) {
        if (kind.name().equalsIgnoreCase(text)) {
          return of(kind);
        }
      }
    }
    Object second = arguments.size() > 1 ? PsObject.unwrap(arguments.get(1)) : null;
    if (first == null || second == null) {
      throw Failures.of(
          "ValidateRangeNotIComparable",
          "Cannot accept the MaxRange and MinRange parameter types. Both parameters must be objects"
              + " that implement an IComparable interface.");
    }
    return between(first, second);
  }

  @Override
  public String name() {
    return "ValidateRange";
  }

  @Override
  public void validateElement(Object element) {
    if (kind != null) {
      validateSign(element, kind);
    } else if (minRange != null && maxRange != null) {
      validateLimits(element, minRange, maxRange);
    }
  }

  private static void validateSign(Object element, Kind kind) {
    if (!kind.accepts(Integer.signum(ComparisonOperators.compare(element, 0, true)))) {
      throw Failures.of(
          "ValidateRange" + kind.name() + "Failure",
          "The argument \""
              + Failures.text(element)
              + "\" cannot be validated because its value is not "
              + kind.text
              + ".");
    }
  }

  private static void validateLimits(Object element, Object least, Object greatest) {
    PsType type = PsType.of(least);
    Object value = element;
    if (PsType.of(element) != type) {
      Object converted = convert(element, type);
      value = converted;
    }
    if (ComparisonOperators.compare(least, value, true) > 0) {
      throw Failures.of(
          "ValidateRangeTooSmall",
          "The "
              + Failures.text(value)
              + " argument is less than the minimum allowed range of "
              + Failures.text(least)
              + ". Supply an argument that is greater than or equal to "
              + Failures.text(least)
              + " and then try the command again.");
    }
    if (ComparisonOperators.compare(greatest, value, true) < 0) {
      throw Failures.of(
          "ValidateRangeTooBig",
          "The "
              + Failures.text(value)
              + " argument is greater than the maximum allowed range of "
              + Failures.text(greatest)
              + ". Supply an argument that is less than or equal to "
              + Failures.text(greatest)
              + " and then try the command again.");
    }
  }

  private static Object convert(Object element, PsType type) {
    try {
      Object converted = Conversion.to(element, type);
      if (converted != null) {
        return converted;
      }
    } catch (PsException e) {
      // reported below
    }
    throw Failures.of(
        "ValidationRangeElementType",
        "The argument cannot be validated because its type \""
            + PsType.of(element)
            + "\" is not the same type ("
            + type
            + ") as the maximum and minimum limits of the parameter. Make sure the argument is of"
            + " type "
            + type
            + " and then try the command again.");
  }
}
