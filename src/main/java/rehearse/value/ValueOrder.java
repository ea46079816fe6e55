package rehearse.value;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** The order of .NET's default comparer: {@code IComparable.CompareTo}, null first. */
public final class ValueOrder {
  private ValueOrder() {}

  /**
   * Compares two values of one type.
   *
   * @throws PsException if they cannot be compared
   */
  @SuppressWarnings("unchecked")
  public static int compare(@Nullable Object left, @Nullable Object right) {
    if (left == right) {
      return 0;
    }
    if (left == null || right == null) {
      return left == null ? -1 : 1;
    }
    if (left instanceof String text && right instanceof String other) {
      return TextOrder.compare(text, other);
    }
    if (left instanceof BigDecimal number && right instanceof BigDecimal other) {
      return number.compareTo(other);
    }
    if (left instanceof Comparable<?> comparable && left.getClass() == right.getClass()) {
      return ((Comparable<Object>) comparable).compareTo(right);
    }
    throw Exceptions.invalidOperation("Failed to compare two elements in the array.");
  }
}
