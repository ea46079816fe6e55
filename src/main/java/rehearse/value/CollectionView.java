package rehearse.value;

import java.util.Iterator;
import java.util.function.IntSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A live view of a collection's parts, such as the {@code Keys} of a hashtable. */
public final class CollectionView extends ReferenceObject implements Sequence {
  private final PsType type;
  private final IntSupplier size;
  private final Supplier<Iterator<@Nullable Object>> elements;

  public CollectionView(
      PsType type, IntSupplier size, Supplier<Iterator<@Nullable Object>> elements) {
    this.type = type;
    this.size = size;
    this.elements = elements;
  }

  @Override
  public PsType type() {
    return type;
  }

  @Override
  public int size() {
    return size.getAsInt();
  }

  @Override
  public Iterator<@Nullable Object> iterator() {
    return elements.get();
  }

  @Override
  public String toString() {
    return type.toString();
  }
}
