package rehearse.command.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * {@code [ValidateSet('A', 'B')]}: only these words.
 *
 * @param errorMessage the attribute's own message with {@code {0}} for the argument and {@code {1}}
 *     for the set, or null
 */
public record ValidateSet(
    List<String> validValues, boolean ignoreCase, @Nullable String errorMessage)
    implements EachElement {
  public ValidateSet {
    validValues = List.copyOf(validValues);
  }

  @Override
  public String name() {
    return "ValidateSet";
  }

  @Override
  public void validateElement(Object element) {
    String text = Failures.text(element);
    for (String valid : validValues) {
      if (ignoreCase ? valid.equalsIgnoreCase(text) : valid.equals(text)) {
        return;
      }
    }
    String set = String.join(",", validValues);
    throw Failures.of(
        "ValidateSetFailure",
        "The argument \""
            + text
            + "\" does not belong to the set \""
            + set
            + "\" specified by the ValidateSet attribute. Supply an argument that is in the set and"
            + " then try the command again.",
        errorMessage,
        text,
        set);
  }
}
