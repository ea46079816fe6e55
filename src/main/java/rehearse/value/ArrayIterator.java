package rehearse.value;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Walks the first elements of an array. */
final class ArrayIterator implements Iterator<@Nullable Object> {
  private final @Nullable Object[] elements;
  private final int end;
  private int at;

  ArrayIterator(@Nullable Object[] elements, int end) {
    this.elements = elements;
    this.end = end;
  }

  @Override
  public boolean hasNext() {
    return at < end;
  }

  @Override
  public @Nullable Object next() {
    if (at >= end) {
      throw new NoSuchElementException();
    }
    return elements[at++];
  }
}
