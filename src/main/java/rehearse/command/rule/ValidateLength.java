package rehearse.command.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.Types;

/** {@code [ValidateLength(1, 64)]}: text of so many characters. */
public record ValidateLength(int minLength, int maxLength) implements EachElement {
  public ValidateLength {
    if (maxLength < minLength) {
      throw Failures.of(
          "ValidateLengthMaxLengthSmallerThanMinLength",
          "The specified maximum character length of the argument is shorter than the specified"
              + " minimum argument character length. Update the ValidateLength attribute for the"
              + " parameter.");
    }
  }

  static ValidateLength fromArguments(List<@Nullable Object> arguments) {
    return new ValidateLength(number(arguments, 0), number(arguments, 1));
  }

  static int number(List<@Nullable Object> arguments, int index) {
    Object argument = index < arguments.size() ? arguments.get(index) : null;
    return Conversion.to(argument, Types.INT) instanceof Integer number ? number : 0;
  }

  @Override
  public String name() {
    return "ValidateLength";
  }

  @Override
  public void validateElement(Object element) {
    if (!(element instanceof String text)) {
      throw Failures.of(
          "ValidateLengthNotString",
          "The ValidateLength attribute cannot be applied to a parameter that is not a string or"
              + " string[] parameter. Make the parameter a string or string[] parameter.");
    }
    int length = text.length();
    if (length < minLength) {
      throw Failures.of(
          "ValidateLengthMinLengthFailure",
          "The character length ("
              + length
              + ") of the argument is too short. Specify an argument with a length that is greater"
              + " than or equal to \""
              + minLength
              + "\", and then try the command again.");
    }
    if (length > maxLength) {
      throw Failures.of(
          "ValidateLengthMaxLengthFailure",
          "The character length of the "
              + length
              + " argument is too long. Shorten the character length of the argument so it is fewer"
              + " than or equal to \""
              + maxLength
              + "\" characters, and then try the command again.");
    }
  }
}
