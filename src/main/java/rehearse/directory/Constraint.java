package rehearse.directory;

import org.jspecify.annotations.Nullable;

/**
 * What a property's value must satisfy by itself, whatever other properties hold.
 *
 * @param <T> the property's Java class
 */
@FunctionalInterface
public interface Constraint<T> {
  /** Returns why {@code value} is refused, as a full sentence, or null if it is acceptable. */
  @Nullable String violation(T value, Edition edition);

  /** Returns the constraint that accepts every value. */
  static <T> Constraint<T> none() {
    return (value, edition) -> null;
  }
}
