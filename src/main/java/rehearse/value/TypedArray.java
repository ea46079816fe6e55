package rehearse.value;

import java.util.Arrays;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** An array whose element type is not object, such as {@code int[]}. */
public final class TypedArray extends ReferenceObject implements PsList {
  private final PsType type;
  private final PsType elementType;
  private final @Nullable Object[] elements;

  /** Makes an array that owns {@code elements}; they are of {@code elementType} already. */
  public TypedArray(PsType elementType, @Nullable Object[] elements) {
    this.elementType = elementType;
    this.type = Types.arrayOf(elementType);
    this.elements = elements;
  }

  /** Returns an array of {@code length} elements, each the type's default value. */
  public static TypedArray ofLength(PsType elementType, int length) {
    @Nullable Object[] elements = new Object[length];
    Object initial = Conversion.defaultOf(elementType);
    if (initial != null) {
      Arrays.fill(elements, initial);
    }
    return new TypedArray(elementType, elements);
  }

  @Override
  public PsType type() {
    return type;
  }

  @Override
  public PsType elementType() {
    return elementType;
  }

  @Override
  public int size() {
    return elements.length;
  }

  @Override
  public @Nullable Object get(int index) {
    return elements[index];
  }

  @Override
  public void set(int index, @Nullable Object value) {
    elements[index] = value;
  }

  /** Returns the elements themselves, not a copy. */
  public @Nullable Object[] elements() {
    return elements;
  }

  @Override
  public @Nullable Object[] toArray() {
    return elements.clone();
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
