package rehearse.value;

import org.jspecify.annotations.Nullable;

/** A collection with positions ({@code IList}): typed arrays and lists. */
public interface PsList extends Sequence {
  @Nullable Object get(int index);

  /** Sets the element at {@code index}; the caller has converted it to {@link #elementType()}. */
  void set(int index, @Nullable Object value);

  /** Returns the type that every element has. */
  PsType elementType();

  /** Returns whether elements can be added and removed. */
  default boolean isGrowable() {
    return false;
  }
}
