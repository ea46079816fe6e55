package rehearse.command.rule;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import rehearse.command.ArgumentRule;
import rehearse.value.AutomationNull;
import rehearse.value.Enumeration;

/** {@code [ValidateNotNull()]}: no null, and no null element. */
public record ValidateNotNull() implements ArgumentRule.Validation {
  @Override
  public String name() {
    return "ValidateNotNull";
  }

  @Override
  public void validate(@Nullable Object argument) {
    if (argument == null || argument == AutomationNull.VALUE) {
      throw Failures.of("ArgumentIsNull", Failures.NULL);
    }
    Iterator<@Nullable Object> elements = Enumeration.of(argument);
    while (elements != null && elements.hasNext()) {
      if (elements.next() == null) {
        throw Failures.of("ArgumentIsNull", Failures.NULL_IN_COLLECTION);
      }
    }
  }
}
