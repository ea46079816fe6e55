package rehearse.value;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/**
 * Keys and values in the order they came, found by hash. The one table behind every dictionary and
 * set; entries lie in arrays, so looking up a string or a number allocates nothing.
 */
final class EntryTable {
  private static final Object REMOVED = new Object();

  private final KeyComparer comparer;
  private int[] buckets = new int[16];
  private int[] hashes = new int[8];
  private int[] next = new int[8];
  private @Nullable Object[] keys = new Object[8];
  private @Nullable Object[] values = new Object[8];
  private int used;
  private int live;
  private int version;

  EntryTable(KeyComparer comparer) {
    this.comparer = comparer;
  }

  KeyComparer comparer() {
    return comparer;
  }

  int size() {
    return live;
  }

  /** Returns where the entry of {@code key} lies, or -1 if there is none. */
  int find(Object key) {
    int hash = spread(comparer.hash(key));
    for (int at = buckets[hash & (buckets.length - 1)] - 1; at >= 0; at = next[at]) {
      Object candidate = keys[at];
      if (hashes[at] == hash
          && candidate != null
          && candidate != REMOVED
          && comparer.same(candidate, key)) {
        return at;
      }
    }
    return -1;
  }

  @Nullable Object get(Object key) {
    int at = find(key);
    return at < 0 ? null : values[at];
  }

  @Nullable Object value(int at) {
    return values[at];
  }

  Object key(int at) {
    Object key = keys[at];
    if (key == null) {
      throw new IndexOutOfBoundsException(at);
    }
    return key;
  }

  void setValue(int at, @Nullable Object value) {
    values[at] = value;
    version++;
  }

  /** Sets the value of {@code key}; returns whether the key is new. */
  boolean put(Object key, @Nullable Object value) {
    int at = find(key);
    if (at >= 0) {
      setValue(at, value);
      return false;
    }
    append(key, value);
    return true;
  }

  /** Adds an entry whose key is known to be missing. */
  void append(Object key, @Nullable Object value) {
    if (used == keys.length) {
      resize(live > used / 2 ? used * 2 : used);
    }
    int hash = spread(comparer.hash(key));
    link(used, hash);
    keys[used] = key;
    values[used] = value;
    used++;
    live++;
    version++;
  }

  private void link(int at, int hash) {
    int bucket = hash & (buckets.length - 1);
    hashes[at] = hash;
    next[at] = buckets[bucket] - 1;
    buckets[bucket] = at + 1;
  }

  private void resize(int capacity) {
    compact();
    if (capacity > keys.length) {
      keys = Arrays.copyOf(keys, capacity);
      values = Arrays.copyOf(values, capacity);
      hashes = Arrays.copyOf(hashes, capacity);
      next = new int[capacity];
    }
    relink();
  }

  private void compact() {
    int to = 0;
    for (int from = 0; from < used; from++) {
      if (keys[from] != REMOVED) {
        keys[to] = keys[from];
        values[to] = values[from];
        hashes[to] = hashes[from];
        to++;
      }
    }
    Arrays.fill(keys, to, used, null);
    Arrays.fill(values, to, used, null);
    used = to;
  }

  private void relink() {
    int size = Integer.highestOneBit(Math.max(8, keys.length - 1)) * 2;
    buckets = new int[size];
    for (int i = 0; i < used; i++) {
      link(i, hashes[i]);
    }
  }

  boolean remove(Object key) {
    int at = find(key);
    if (at < 0) {
      return false;
    }
    keys[at] = REMOVED;
    values[at] = null;
    live--;
    version++;
    return true;
  }

  void clear() {
    Arrays.fill(buckets, 0);
    Arrays.fill(keys, 0, used, null);
    Arrays.fill(values, 0, used, null);
    used = 0;
    live = 0;
    version++;
  }

  /** Makes the positions of entries 0, 1, 2, … without gaps. */
  void close() {
    if (live != used) {
      compact();
      relink();
    }
  }

  /** Puts an entry at {@code position}; the ones behind it move up. The key must be missing. */
  void insert(int position, Object key, @Nullable Object value) {
    append(key, value);
    close();
    int last = used - 1;
    int hash = hashes[last];
    System.arraycopy(keys, position, keys, position + 1, last - position);
    System.arraycopy(values, position, values, position + 1, last - position);
    System.arraycopy(hashes, position, hashes, position + 1, last - position);
    keys[position] = key;
    values[position] = value;
    hashes[position] = hash;
    relink();
  }

  /** Returns the offset of the next entry at or after {@code from}, or -1 at the end. */
  int next(int from) {
    for (int at = from; at < used; at++) {
      if (keys[at] != REMOVED) {
        return at;
      }
    }
    return -1;
  }

  EntryTable copy(KeyComparer other) {
    EntryTable copy = new EntryTable(other);
    for (int at = next(0); at >= 0; at = next(at + 1)) {
      copy.put(key(at), values[at]);
    }
    return copy;
  }

  /** Walks the entries; {@code pick} says what of each to return. */
  Iterator<@Nullable Object> iterator(Pick pick) {
    return new Walk(pick);
  }

  private static int spread(int hash) {
    return hash ^ (hash >>> 16);
  }

  /** What an iterator returns of an entry. */
  @FunctionalInterface
  interface Pick {
    @Nullable Object of(Object key, @Nullable Object value);
  }

  private final class Walk implements Iterator<@Nullable Object> {
    private final Pick pick;
    private final int expected = version;
    private int at;

    Walk(Pick pick) {
      this.pick = pick;
      this.at = EntryTable.this.next(0);
    }

    @Override
    public boolean hasNext() {
      if (expected != version) {
        throw Exceptions.modified();
      }
      return at >= 0;
    }

    @Override
    public @Nullable Object next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Object result = pick.of(key(at), values[at]);
      at = EntryTable.this.next(at + 1);
      return result;
    }
  }
}
