package rehearse.value;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A dictionary of a key and a value type: {@code Dictionary[K,V]}, {@code SortedDictionary[K,V]}
 * and their kin. Keys and values are converted by whoever calls.
 */
public final class GenericDictionary extends TableDictionary {
  private final PsType type;
  private final boolean sorted;

  public GenericDictionary(PsType type, KeyComparer comparer) {
    super(new EntryTable(comparer));
    this.type = type;
    this.sorted = type.name().startsWith("Sorted");
  }

  @Override
  public PsType type() {
    return type;
  }

  public PsType keyType() {
    return argument(0);
  }

  public PsType valueType() {
    return argument(1);
  }

  private PsType argument(int index) {
    List<PsType> arguments = type.typeArguments();
    return index < arguments.size() ? arguments.get(index) : Types.OBJECT;
  }

  @Override
  public @Nullable Object get(Object key) {
    int at = entries.find(key);
    return at < 0 ? null : entries.value(at);
  }

  @Override
  public void put(Object key, @Nullable Object value) {
    if (sorted && !contains(key)) {
      insertSorted(key, value);
    } else {
      super.put(key, value);
    }
  }

  @Override
  public void add(Object key, @Nullable Object value) {
    if (sorted && !contains(key)) {
      insertSorted(key, value);
    } else {
      super.add(key, value);
    }
  }

  private void insertSorted(Object key, @Nullable Object value) {
    entries.close();
    @Nullable Object[] keys = keys();
    Comparator<@Nullable Object> order = ValueOrder::compare;
    int found = Arrays.binarySearch(keys, key, order);
    entries.insert(found < 0 ? -found - 1 : found, key, value);
  }

  @Override
  public Iterator<@Nullable Object> entryIterator() {
    PsType pair = GenericTypes.keyValuePair(keyType(), valueType());
    return entries.iterator((key, value) -> new KeyValuePair(pair, key, value));
  }
}
