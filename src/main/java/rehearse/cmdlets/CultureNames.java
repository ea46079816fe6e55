package rehearse.cmdlets;

import org.jspecify.annotations.Nullable;
import rehearse.command.ArgumentRule;
import rehearse.value.Conversion;
import rehearse.value.PsException;
import rehearse.value.Types;
import rehearse.value.format.Culture;

/** Accepts names of cultures, and the further words a command takes in their place. */
public record CultureNames(java.util.List<String> words) implements ArgumentRule.Validation {
  public static final CultureNames KNOWN = new CultureNames(java.util.List.of());

  @Override
  public String name() {
    return "ValidateSet";
  }

  @Override
  public void validate(@Nullable Object argument) {
    for (String text : Arguments.texts(argument)) {
      if (!words.contains(text) && Culture.named(text) == null) {
        throw new PsException(
            Types.RUNTIME_EXCEPTION,
            "The argument \""
                + Conversion.toText(text)
                + "\" does not belong to the set of cultures specified by the ValidateSet"
                + " attribute. Supply an argument that is in the set and then try the command"
                + " again.");
      }
    }
  }
}
