package rehearse.command.rule;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import rehearse.command.ArgumentRule;
import rehearse.value.AutomationNull;
import rehearse.value.Dictionary;
import rehearse.value.Enumeration;
import rehearse.value.PsObject;

/**
 * {@code [ValidateNotNullOrEmpty()]} and {@code [ValidateNotNullOrWhiteSpace()]}: no null, empty
 * text or empty collection, and none of them as an element.
 */
public record ValidateNotNullOrEmpty(boolean refusesWhiteSpace) implements ArgumentRule.Validation {
  @Override
  public String name() {
    return refusesWhiteSpace ? "ValidateNotNullOrWhiteSpace" : "ValidateNotNullOrEmpty";
  }

  @Override
  public void validate(@Nullable Object argument) {
    Object value = PsObject.unwrap(argument);
    if (value == null || value == AutomationNull.VALUE || isEmptyText(value)) {
      throw failure(refusesWhiteSpace ? Failures.WHITE_SPACE : Failures.EMPTY);
    }
    if (value instanceof Dictionary dictionary) {
      if (dictionary.size() == 0) {
        throw failure(collectionMessage());
      }
      return;
    }
    Iterator<@Nullable Object> elements = Enumeration.of(value);
    if (elements == null) {
      return;
    }
    if (!elements.hasNext()) {
      throw failure(collectionMessage());
    }
    while (elements.hasNext()) {
      Object element = PsObject.unwrap(elements.next());
      if (element == null || isEmptyText(element)) {
        throw failure(collectionMessage());
      }
    }
  }

  private boolean isEmptyText(Object value) {
    return value instanceof String text && (refusesWhiteSpace ? text.isBlank() : text.isEmpty());
  }

  private String collectionMessage() {
    return refusesWhiteSpace ? Failures.WHITE_SPACE_COLLECTION : Failures.EMPTY_COLLECTION;
  }

  private RuntimeException failure(String message) {
    return Failures.of(
        refusesWhiteSpace ? "ArgumentIsNullOrWhiteSpace" : "ArgumentIsEmpty", message);
  }
}
