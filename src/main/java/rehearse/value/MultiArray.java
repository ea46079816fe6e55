package rehearse.value;

import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** An array of several dimensions, such as {@code int[,]}. */
public final class MultiArray extends ReferenceObject implements Sequence {
  private final PsType type;
  private final int[] lengths;
  private final @Nullable Object[] elements;

  /** Makes an array whose elements have the default value of the element type. */
  public MultiArray(PsType type, int[] lengths) {
    this.type = type;
    this.lengths = lengths.clone();
    int size = 1;
    for (int length : lengths) {
      size *= length;
    }
    this.elements = new @Nullable Object[size];
    PsType element = type.element();
    Object initial = element == null ? null : Conversion.defaultOf(element);
    if (initial != null) {
      Arrays.fill(elements, initial);
    }
  }

  @Override
  public PsType type() {
    return type;
  }

  public int rank() {
    return lengths.length;
  }

  public int length(int dimension) {
    return lengths[dimension];
  }

  @Override
  public int size() {
    return elements.length;
  }

  /** Returns the element at {@code indexes}, one for each dimension. */
  public @Nullable Object get(int... indexes) {
    return elements[offset(indexes)];
  }

  public void set(@Nullable Object value, int... indexes) {
    elements[offset(indexes)] = value;
  }

  /** Returns whether an element lies at {@code indexes}. */
  public boolean contains(int... indexes) {
    for (int i = 0; i < lengths.length; i++) {
      if (indexes[i] < 0 || indexes[i] >= lengths[i]) {
        return false;
      }
    }
    return true;
  }

  private int offset(int... indexes) {
    if (!contains(indexes)) {
      throw Exceptions.indexOutOfRange();
    }
    int offset = 0;
    for (int i = 0; i < lengths.length; i++) {
      offset = offset * lengths[i] + indexes[i];
    }
    return offset;
  }

  @Override
  public Iterator<@Nullable Object> iterator() {
    return new ArrayIterator(elements, elements.length);
  }

  @Override
  public String toString() {
    return type.toString();
  }
}
