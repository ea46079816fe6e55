package rehearse.directory;

import java.util.Arrays;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * An immutable map from small numbers to objects: a tree with 32 branches a node. A change copies
 * the path to one leaf and shares all else, so that two versions can be compared by visiting only
 * what differs.
 */
final class ObjectTrie {
  static final ObjectTrie EMPTY = new ObjectTrie(new Object[32], 5, 0);

  private static final int BITS = 5;
  private static final int MASK = 31;

  private final @Nullable Object[] root;
  private final int bits;
  private final int size;

  private ObjectTrie(@Nullable Object[] root, int bits, int size) {
    this.root = root;
    this.bits = bits;
    this.size = size;
  }

  int size() {
    return size;
  }

  @Nullable DirectoryObject get(int id) {
    if (id >>> bits != 0) {
      return null;
    }
    @Nullable Object[] node = root;
    for (int shift = bits - BITS; shift > 0; shift -= BITS) {
      Object next = node[(id >>> shift) & MASK];
      if (next == null) {
        return null;
      }
      node = branch(next);
    }
    return (DirectoryObject) node[id & MASK];
  }

  /** Returns the trie with {@code object} in place {@code id}; null empties the place. */
  ObjectTrie with(int id, @Nullable DirectoryObject object) {
    @Nullable Object[] top = root;
    int span = bits;
    while (id >>> span != 0) {
      @Nullable Object[] higher = new Object[32];
      higher[0] = top;
      top = higher;
      span += BITS;
    }
    DirectoryObject before = get(id);
    int change = (object == null ? 0 : 1) - (before == null ? 0 : 1);
    return new ObjectTrie(copy(top, span - BITS, id, object), span, size + change);
  }

  private static @Nullable Object[] copy(
      @Nullable Object[] node, int shift, int id, @Nullable DirectoryObject object) {
    @Nullable Object[] copy = Arrays.copyOf(node, 32);
    int index = (id >>> shift) & MASK;
    if (shift == 0) {
      copy[index] = object;
    } else {
      Object below = node[index];
      copy[index] = copy(below == null ? new Object[32] : branch(below), shift - BITS, id, object);
    }
    return copy;
  }

  void forEach(Consumer<DirectoryObject> visitor) {
    visit(root, bits - BITS, visitor);
  }

  private static void visit(@Nullable Object[] node, int shift, Consumer<DirectoryObject> visitor) {
    for (Object child : node) {
      if (child instanceof DirectoryObject object) {
        visitor.accept(object);
      } else if (child != null) {
        visit(branch(child), shift - BITS, visitor);
      }
    }
  }

  /** Calls {@code visitor} with each place's two objects where they are not the same one. */
  void compare(
      ObjectTrie later, BiConsumer<@Nullable DirectoryObject, @Nullable DirectoryObject> visitor) {
    int span = Math.max(bits, later.bits);
    compareNodes(raise(span), later.raise(span), span - BITS, visitor);
  }

  private @Nullable Object[] raise(int span) {
    @Nullable Object[] top = root;
    for (int s = bits; s < span; s += BITS) {
      @Nullable Object[] higher = new Object[32];
      higher[0] = top;
      top = higher;
    }
    return top;
  }

  private static void compareNodes(
      @Nullable Object @Nullable [] before,
      @Nullable Object @Nullable [] after,
      int shift,
      BiConsumer<@Nullable DirectoryObject, @Nullable DirectoryObject> visitor) {
    for (int i = 0; i < 32; i++) {
      Object old = before == null ? null : before[i];
      Object now = after == null ? null : after[i];
      if (old == now) {
        continue;
      }
      if (shift == 0) {
        visitor.accept((DirectoryObject) old, (DirectoryObject) now);
      } else {
        compareNodes(
            old == null ? null : branch(old),
            now == null ? null : branch(now),
            shift - BITS,
            visitor);
      }
    }
  }

  @SuppressWarnings("NullAway")
  private static @Nullable Object[] branch(Object node) {
    return (Object[]) node;
  }
}
