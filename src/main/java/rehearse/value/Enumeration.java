package rehearse.value;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Which values a pipeline takes apart, and how. */
public final class Enumeration {
  private Enumeration() {}

  /**
   * Returns an iterator over the elements if a pipeline unrolls {@code value} (arrays, lists,
   * enumerators, …; not strings, dictionaries or XML nodes), or null if it passes it on whole.
   */
  public static @Nullable Iterator<@Nullable Object> of(@Nullable Object value) {
    if (value == null || value instanceof String || value instanceof Number) {
      return null;
    }
    if (value instanceof Object[] array) {
      return new ArrayIterator(array, array.length);
    }
    if (value instanceof Sequence sequence) {
      return sequence.iterator();
    }
    if (value instanceof Enumerator enumerator) {
      return enumerator.rest();
    }
    if (value instanceof PsObject wrapper) {
      return of(wrapper.base());
    }
    return null;
  }

  /** Returns whether a pipeline takes {@code value} apart. */
  public static boolean isEnumerable(@Nullable Object value) {
    return value instanceof Object[]
        || value instanceof Sequence
        || value instanceof Enumerator
        || (value instanceof PsObject wrapper && isEnumerable(wrapper.base()));
  }

  /** Returns the elements of {@code value}, or null if a pipeline passes it on whole. */
  public static @Nullable Object @Nullable [] toArray(@Nullable Object value) {
    if (value instanceof Object[] array) {
      return array;
    }
    if (value instanceof Sequence sequence) {
      return sequence.toArray();
    }
    Iterator<@Nullable Object> elements = of(value);
    if (elements == null) {
      return null;
    }
    java.util.ArrayList<@Nullable Object> list = new java.util.ArrayList<>();
    while (elements.hasNext()) {
      list.add(elements.next());
    }
    return list.toArray();
  }
}
