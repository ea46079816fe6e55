package rehearse.command.rule;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import rehearse.command.ArgumentRule;
import rehearse.value.AutomationNull;
import rehearse.value.Enumeration;
import rehearse.value.PsObject;

/** A check of the argument, or of each element if it is a collection. */
public interface EachElement extends ArgumentRule.Validation {
  /** Checks one value. */
  void validateElement(Object element);

  @Override
  default void validate(@Nullable Object argument) {
    if (argument == null || argument == AutomationNull.VALUE) {
      throw Failures.of("ArgumentIsEmpty", Failures.EMPTY);
    }
    Iterator<@Nullable Object> elements = Enumeration.of(argument);
    if (elements == null) {
      one(argument);
      return;
    }
    while (elements.hasNext()) {
      one(elements.next());
    }
  }

  private void one(@Nullable Object element) {
    Object bare = PsObject.unwrap(element);
    if (bare == null) {
      throw Failures.of("ArgumentIsEmpty", Failures.NULL);
    }
    validateElement(bare);
  }
}
