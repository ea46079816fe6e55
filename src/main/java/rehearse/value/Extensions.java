package rehearse.value;

import java.lang.ref.ReferenceQueue;
import java.lang.ref.WeakReference;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What scripts have added to objects: in the object itself where it has a field for that, else in a
 * table by identity that does not keep objects alive.
 */
final class Extensions {
  private static final Map<Key, Extension> TABLE = new HashMap<>();
  private static final ReferenceQueue<Object> DEAD = new ReferenceQueue<>();
  private static volatile boolean isUsed;

  private Extensions() {}

  /** Returns what has been added to {@code value}, or null if nothing. */
  static @Nullable Extension of(@Nullable Object value) {
    if (value instanceof ReferenceObject object) {
      return object.extension();
    }
    if (value instanceof PsObject wrapper) {
      return wrapper.extension();
    }
    if (!isUsed || value == null || !isReference(value)) {
      return null;
    }
    synchronized (TABLE) {
      return TABLE.get(new Key(value, null));
    }
  }

  /** Returns where additions to {@code value}, a reference object, go. */
  static Extension extend(Object value) {
    if (value instanceof ReferenceObject object) {
      return object.extend();
    }
    if (value instanceof PsObject wrapper) {
      return wrapper.extension();
    }
    isUsed = true;
    synchronized (TABLE) {
      for (Object dead = DEAD.poll(); dead != null; dead = DEAD.poll()) {
        TABLE.remove(dead);
      }
      return TABLE.computeIfAbsent(new Key(value, DEAD), key -> new Extension());
    }
  }

  /** Returns whether additions stay with {@code value} itself and not with a wrapper of it. */
  static boolean isReference(Object value) {
    return !(value instanceof String || value instanceof PsObject)
        && !PsType.of(value).isValueType();
  }

  private static final class Key extends WeakReference<Object> {
    private final int hash;

    Key(Object value, @Nullable ReferenceQueue<Object> queue) {
      super(value, queue);
      this.hash = System.identityHashCode(value);
    }

    @Override
    public int hashCode() {
      return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return this == other || (other instanceof Key key && get() != null && get() == key.get());
    }
  }
}
