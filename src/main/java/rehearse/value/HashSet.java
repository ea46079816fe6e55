package rehearse.value;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A set of one element type: {@code HashSet[T]}. */
public final class HashSet extends ReferenceObject implements Sequence {
  private static final Object NULL = new Object();

  private final PsType type;
  private final EntryTable entries;

  public HashSet(PsType type, KeyComparer comparer) {
    this.type = type;
    this.entries = new EntryTable(comparer);
  }

  @Override
  public PsType type() {
    return type;
  }

  public PsType elementType() {
    return type.typeArguments().isEmpty() ? Types.OBJECT : type.typeArguments().get(0);
  }

  public KeyComparer comparer() {
    return entries.comparer();
  }

  @Override
  public int size() {
    return entries.size();
  }

  /** Adds an element; returns whether it was missing. */
  public boolean add(@Nullable Object value) {
    Object key = value == null ? NULL : value;
    if (entries.find(key) >= 0) {
      return false;
    }
    entries.append(key, null);
    return true;
  }

  public boolean contains(@Nullable Object value) {
    return entries.find(value == null ? NULL : value) >= 0;
  }

  public boolean remove(@Nullable Object value) {
    return entries.remove(value == null ? NULL : value);
  }

  public void clear() {
    entries.clear();
  }

  @Override
  public Iterator<@Nullable Object> iterator() {
    return entries.iterator((key, value) -> key == NULL ? null : key);
  }

  @Override
  public String toString() {
    return type.toString();
  }
}
