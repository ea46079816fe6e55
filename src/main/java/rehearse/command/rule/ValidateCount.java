package rehearse.command.rule;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.ArgumentRule;
import rehearse.value.AutomationNull;
import rehearse.value.Dictionary;
import rehearse.value.Enumeration;

/** {@code [ValidateCount(1, 5)]}: a collection of so many elements. */
public record ValidateCount(int minLength, int maxLength) implements ArgumentRule.Validation {
  public ValidateCount {
    if (maxLength < minLength) {
      throw Failures.of(
          "ValidateRangeMaxRangeSmallerThanMinRange",
          "The specified maximum number of arguments for a parameter is fewer than the specified"
              + " minimum number of arguments. Update the ValidateCount attribute for the"
              + " parameter.");
    }
  }

  static ValidateCount fromArguments(List<@Nullable Object> arguments) {
    return new ValidateCount(
        ValidateLength.number(arguments, 0), ValidateLength.number(arguments, 1));
  }

  @Override
  public String name() {
    return "ValidateCount";
  }

  @Override
  public void validate(@Nullable Object argument) {
    int count = count(argument);
    if (count >= minLength && count <= maxLength) {
      return;
    }
    if (minLength == maxLength) {
      throw Failures.of(
          "ValidateCountExactFailure",
          "The parameter requires exactly "
              + maxLength
              + " value(s) - "
              + count
              + " value(s) were provided.");
    }
    throw Failures.of(
        "ValidateCountMinMaxFailure",
        "The parameter requires at least "
            + minLength
            + " value(s) and no more than "
            + maxLength
            + " value(s) - "
            + count
            + " value(s) were provided.");
  }

  private static int count(@Nullable Object argument) {
    if (argument == null || argument == AutomationNull.VALUE) {
      return 0;
    }
    if (argument instanceof Dictionary dictionary) {
      return dictionary.size();
    }
    Iterator<@Nullable Object> elements = Enumeration.of(argument);
    if (elements == null) {
      throw Failures.of(
          "ValidateCountNotInArray",
          "The ValidateCount attribute cannot be applied to a non-array parameter. Either remove"
              + " the attribute from the parameter or make the parameter an array parameter.");
    }
    int count = 0;
    for (; elements.hasNext(); elements.next()) {
      count++;
    }
    return count;
  }
}
