package rehearse.value.operator;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import rehearse.value.AutomationNull;
import rehearse.value.Enumeration;

/** The operators {@code -contains} and {@code -in}, and their opposites. */
public final class ContainsOperator {
  private ContainsOperator() {}

  /** Returns whether an element of {@code collection} is equal to {@code value}. */
  public static boolean contains(
      @Nullable Object collection, @Nullable Object value, boolean ignoreCase) {
    Object sought = AutomationNull.toNull(value);
    if (collection instanceof Object[] array) {
      for (Object element : array) {
        if (ComparisonOperators.equal(element, sought, ignoreCase)) {
          return true;
        }
      }
      return false;
    }
    Iterator<@Nullable Object> elements = Enumeration.of(collection);
    if (elements == null) {
      return ComparisonOperators.equal(AutomationNull.toNull(collection), sought, ignoreCase);
    }
    while (elements.hasNext()) {
      if (ComparisonOperators.equal(elements.next(), sought, ignoreCase)) {
        return true;
      }
    }
    return false;
  }
}
