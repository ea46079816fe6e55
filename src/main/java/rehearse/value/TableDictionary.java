package rehearse.value;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A dictionary whose entries lie in an {@link EntryTable}. */
public abstract class TableDictionary extends ReferenceObject implements Dictionary {
  final EntryTable entries;

  TableDictionary(EntryTable entries) {
    this.entries = entries;
  }

  public final KeyComparer comparer() {
    return entries.comparer();
  }

  @Override
  public final int size() {
    return entries.size();
  }

  @Override
  public @Nullable Object get(Object key) {
    return entries.get(key);
  }

  @Override
  public boolean contains(Object key) {
    return entries.find(key) >= 0;
  }

  @Override
  public void put(Object key, @Nullable Object value) {
    entries.put(key, value);
  }

  @Override
  public void add(Object key, @Nullable Object value) {
    if (contains(key)) {
      throw duplicate(key);
    }
    entries.append(key, value);
  }

  PsException duplicate(Object key) {
    return Exceptions.argument(
        "An item with the same key has already been added. Key: " + Conversion.toText(key));
  }

  @Override
  public boolean remove(Object key) {
    return entries.remove(key);
  }

  @Override
  public final void clear() {
    entries.clear();
  }

  @Override
  public final Iterator<@Nullable Object> keyIterator() {
    return entries.iterator((key, value) -> key);
  }

  @Override
  public final Iterator<@Nullable Object> valueIterator() {
    return entries.iterator((key, value) -> value);
  }

  @Override
  public Iterator<@Nullable Object> entryIterator() {
    return entries.iterator(DictionaryEntry::new);
  }

  @Override
  public String toString() {
    return type().toString();
  }
}
