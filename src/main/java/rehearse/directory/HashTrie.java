package rehearse.directory;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An immutable hash map: a tree that branches by five bits of the hash a level and keeps only the
 * branches in use. A change copies the path to one entry and shares all else.
 *
 * @param <K> keys with a good {@code hashCode}
 * @param <V> values
 */
final class HashTrie<K, V> {
  private static final HashTrie<?, ?> EMPTY = new HashTrie<>(null, 0);

  private final @Nullable Object root;
  private final int size;

  private HashTrie(@Nullable Object root, int size) {
    this.root = root;
    this.size = size;
  }

  private record Entry(Object key, Object value) {}

  /** Entries whose hashes are equal. */
  private record Collision(Entry[] entries) {}

  /** Branches in use: bit i of {@code map} says that branch i is among {@code children}. */
  private record Branch(int map, Object[] children) {}

  @SuppressWarnings("unchecked")
  static <K, V> HashTrie<K, V> empty() {
    return (HashTrie<K, V>) EMPTY;
  }

  int size() {
    return size;
  }

  @SuppressWarnings("unchecked")
  @Nullable V get(K key) {
    int hash = spread(key);
    Object node = root;
    while (node instanceof Branch branch) {
      int bit = 1 << (hash & 31);
      if ((branch.map & bit) == 0) {
        return null;
      }
      node = branch.children[Integer.bitCount(branch.map & (bit - 1))];
      hash >>>= 5;
    }
    if (node instanceof Entry entry) {
      return entry.key.equals(key) ? (V) entry.value : null;
    }
    if (node instanceof Collision collision) {
      for (Entry entry : collision.entries) {
        if (entry.key.equals(key)) {
          return (V) entry.value;
        }
      }
    }
    return null;
  }

  HashTrie<K, V> with(K key, V value) {
    int added = get(key) == null ? 1 : 0;
    return new HashTrie<>(put(root, new Entry(key, value), spread(key), 0), size + added);
  }

  HashTrie<K, V> without(K key) {
    return get(key) == null ? this : new HashTrie<>(remove(root, key, spread(key), 0), size - 1);
  }

  private static Object put(@Nullable Object node, Entry entry, int hash, int shift) {
    if (node == null) {
      return entry;
    }
    if (node instanceof Branch branch) {
      int bit = bit(hash, shift);
      int at = Integer.bitCount(branch.map & (bit - 1));
      if ((branch.map & bit) == 0) {
        return new Branch(branch.map | bit, insert(branch.children, at, entry));
      }
      Object[] children = branch.children.clone();
      children[at] = put(children[at], entry, hash, shift + 5);
      return new Branch(branch.map, children);
    }
    if (node instanceof Collision collision) {
      if (shift < 35 && spread(collision.entries[0].key) != hash) {
        return split(node, spread(collision.entries[0].key), entry, hash, shift);
      }
      return new Collision(replaceOrAdd(collision.entries, entry));
    }
    Entry old = (Entry) node;
    if (old.key.equals(entry.key)) {
      return entry;
    }
    int oldHash = spread(old.key);
    return oldHash == hash
        ? new Collision(new Entry[] {old, entry})
        : split(old, oldHash, entry, hash, shift);
  }

  private static Branch split(Object old, int oldHash, Entry entry, int hash, int shift) {
    int oldBit = bit(oldHash, shift);
    int bit = bit(hash, shift);
    if (oldBit == bit) {
      return new Branch(bit, new Object[] {split(old, oldHash, entry, hash, shift + 5)});
    }
    Object[] both =
        Integer.compareUnsigned(oldBit, bit) < 0
            ? new Object[] {old, entry}
            : new Object[] {entry, old};
    return new Branch(oldBit | bit, both);
  }

  private static @Nullable Object remove(@Nullable Object node, Object key, int hash, int shift) {
    if (node instanceof Branch branch) {
      int bit = bit(hash, shift);
      int at = Integer.bitCount(branch.map & (bit - 1));
      Object below = remove(branch.children[at], key, hash, shift + 5);
      if (below != null) {
        Object[] children = branch.children.clone();
        children[at] = below;
        return new Branch(branch.map, children);
      }
      return branch.children.length == 1
          ? null
          : new Branch(branch.map & ~bit, delete(branch.children, at));
    }
    if (node instanceof Collision collision) {
      for (int i = 0; i < collision.entries.length; i++) {
        if (collision.entries[i].key.equals(key)) {
          return without(collision.entries, i);
        }
      }
    }
    return null;
  }

  private static Object without(Entry[] entries, int at) {
    if (entries.length == 2) {
      return entries[1 - at];
    }
    Entry[] fewer = Arrays.copyOf(entries, entries.length - 1);
    System.arraycopy(entries, at + 1, fewer, at, entries.length - at - 1);
    return new Collision(fewer);
  }

  private static Entry[] replaceOrAdd(Entry[] entries, Entry entry) {
    for (int i = 0; i < entries.length; i++) {
      if (entries[i].key.equals(entry.key)) {
        Entry[] copy = entries.clone();
        copy[i] = entry;
        return copy;
      }
    }
    Entry[] more = Arrays.copyOf(entries, entries.length + 1);
    more[entries.length] = entry;
    return more;
  }

  private static Object[] insert(Object[] children, int at, Object child) {
    Object[] more = new Object[children.length + 1];
    System.arraycopy(children, 0, more, 0, at);
    more[at] = child;
    System.arraycopy(children, at, more, at + 1, children.length - at);
    return more;
  }

  private static Object[] delete(Object[] children, int at) {
    Object[] fewer = new Object[children.length - 1];
    System.arraycopy(children, 0, fewer, 0, at);
    System.arraycopy(children, at + 1, fewer, at, fewer.length - at);
    return fewer;
  }

  private static int bit(int hash, int shift) {
    return 1 << (shift >= 32 ? 0 : (hash >>> shift) & 31);
  }

  private static int spread(Object key) {
    int h = key.hashCode();
    return h ^ (h >>> 16);
  }
}
