package rehearse.cmdlets.utility;

import org.jspecify.annotations.Nullable;

/** An object and the values it is ordered by. */
final class OrderEntry {
  /** Stands for the value of a property that the object does not have. */
  static final Object MISSING = new Object();

  private final Object input;
  private final @Nullable Object[] keys;

  OrderEntry(Object input, @Nullable Object[] keys) {
    this.input = input;
    this.keys = keys;
  }

  Object input() {
    return input;
  }

  int size() {
    return keys.length;
  }

  /** Returns the key as it is compared: {@link #MISSING} for a property that is not there. */
  @Nullable Object key(int index) {
    return keys[index];
  }

  /** Returns the key as scripts see it: null for a property that is not there. */
  @Nullable Object value(int index) {
    return keys[index] == MISSING ? null : keys[index];
  }
}
