package rehearse.value;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** A list that grows: what {@link ArrayList} and {@link GenericList} share. */
public abstract class GrowableList extends ReferenceObject implements PsList {
  private static final @Nullable Object[] NONE = {};

  private @Nullable Object[] elements;
  private int size;
  private int version;

  GrowableList() {
    this.elements = NONE;
  }

  GrowableList(@Nullable Object[] elements, int size) {
    this.elements = elements;
    this.size = size;
  }

  @Override
  public final boolean isGrowable() {
    return true;
  }

  @Override
  public final int size() {
    return size;
  }

  @Override
  public final @Nullable Object get(int index) {
    checkIndex(index, size - 1);
    return elements[index];
  }

  @Override
  public final void set(int index, @Nullable Object value) {
    checkIndex(index, size - 1);
    elements[index] = value;
    version++;
  }

  public final void add(@Nullable Object value) {
    if (size == elements.length) {
      elements = Arrays.copyOf(elements, Math.max(8, size * 2));
    }
    elements[size++] = value;
    version++;
  }

  public final void insert(int index, @Nullable Object value) {
    checkIndex(index, size);
    add(value);
    System.arraycopy(elements, index, elements, index + 1, size - 1 - index);
    elements[index] = value;
  }

  public final void removeAt(int index) {
    checkIndex(index, size - 1);
    removeRange(index, 1);
  }

  public final void removeRange(int index, int count) {
    System.arraycopy(elements, index + count, elements, index, size - index - count);
    Arrays.fill(elements, size - count, size, null);
    size -= count;
    version++;
  }

  public final void clear() {
    removeRange(0, size);
  }

  public final void reverse(int index, int count) {
    for (int low = index, high = index + count - 1; low < high; low++, high--) {
      Object kept = elements[low];
      elements[low] = elements[high];
      elements[high] = kept;
    }
    version++;
  }

  public final void sort(int index, int count, Comparator<@Nullable Object> order) {
    Arrays.sort(elements, index, index + count, order);
    version++;
  }

  private static void checkIndex(int index, int last) {
    if (index < 0 || index > last) {
      throw Exceptions.outOfRange(
          "Index was out of range. Must be non-negative and less than the size of the collection.",
          "index");
    }
  }

  @Override
  public final @Nullable Object[] toArray() {
    return Arrays.copyOf(elements, size);
  }

  @Override
  public final Iterator<@Nullable Object> iterator() {
    return new Walk();
  }

  @Override
  public String toString() {
    return type().toString();
  }

  private final class Walk implements Iterator<@Nullable Object> {
    private final int expected = version;
    private int at;

    @Override
    public boolean hasNext() {
      if (expected != version) {
        throw Exceptions.modified();
      }
      return at < size;
    }

    @Override
    public @Nullable Object next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return elements[at++];
    }
  }
}
