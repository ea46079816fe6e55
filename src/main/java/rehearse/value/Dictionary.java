package rehearse.value;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Keys with values ({@code IDictionary}): hashtables, ordered and generic dictionaries. */
public interface Dictionary extends Typed {
  int size();

  /** Returns the value of {@code key}, or null if there is none. */
  @Nullable Object get(Object key);

  boolean contains(Object key);

  /** Sets the value of {@code key}, adding it if it is missing. */
  void put(Object key, @Nullable Object value);

  /**
   * Adds an entry.
   *
   * @throws PsException a {@code System.ArgumentException} if the key is there
   */
  void add(Object key, @Nullable Object value);

  boolean remove(Object key);

  void clear();

  /** Walks the keys in order. */
  Iterator<@Nullable Object> keyIterator();

  /** Walks the values in order. */
  Iterator<@Nullable Object> valueIterator();

  /** Walks the entries in order: {@link DictionaryEntry} or {@link KeyValuePair} objects. */
  Iterator<@Nullable Object> entryIterator();

  /** Returns the keys in order. */
  default @Nullable Object[] keys() {
    return copy(keyIterator());
  }

  /** Returns the values in order. */
  default @Nullable Object[] values() {
    return copy(valueIterator());
  }

  private @Nullable Object[] copy(Iterator<@Nullable Object> source) {
    @Nullable Object[] result = new Object[size()];
    for (int i = 0; i < result.length && source.hasNext(); i++) {
      result[i] = source.next();
    }
    return result;
  }
}
