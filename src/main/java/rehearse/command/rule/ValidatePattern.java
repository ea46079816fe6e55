package rehearse.command.rule;

import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Types;
import rehearse.value.regex.NetRegex;

/**
 * {@code [ValidatePattern('^[a-z]+$')]}: text that matches a regular expression.
 *
 * @param options bits of {@link rehearse.value.regex.RegexOptions}
 */
public record ValidatePattern(String regexPattern, int options, @Nullable String errorMessage)
    implements EachElement {
  /** Returns the bits that the argument of {@code Options =} stands for. */
  static int options(Object value) {
    PsType type = TypeNames.find("System.Text.RegularExpressions.RegexOptions");
    Object converted = type == null ? value : Conversion.to(value, type);
    return Conversion.to(converted, Types.INT) instanceof Integer bits ? bits : 0;
  }

  @Override
  public String name() {
    return "ValidatePattern";
  }

  @Override
  public void validateElement(Object element) {
    String text = Failures.text(element);
    if (!NetRegex.compile(regexPattern, options).isMatch(text)) {
      throw Failures.of(
          "ValidatePatternFailure",
          "The argument \""
              + text
              + "\" does not match the \""
              + regexPattern
              + "\" pattern. Supply an argument that matches \""
              + regexPattern
              + "\" and try the command again.",
          errorMessage,
          text,
          regexPattern);
    }
  }
}
