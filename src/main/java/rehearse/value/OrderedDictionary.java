package rehearse.value;

import org.jspecify.annotations.Nullable;

/** The dictionary of {@code [ordered]@{…}}: entries are found by key or by position. */
public final class OrderedDictionary extends TableDictionary {
  private final boolean readOnly;

  /** Makes an empty dictionary whose keys compare without case, as {@code [ordered]@{}} does. */
  public OrderedDictionary() {
    this(KeyComparer.IGNORE_CASE);
  }

  public OrderedDictionary(KeyComparer comparer) {
    this(new EntryTable(comparer), false);
  }

  private OrderedDictionary(EntryTable entries, boolean readOnly) {
    super(entries);
    this.readOnly = readOnly;
  }

  @Override
  public PsType type() {
    return Types.ORDERED_DICTIONARY;
  }

  public boolean isReadOnly() {
    return readOnly;
  }

  /** Returns a copy that cannot be changed. */
  public OrderedDictionary asReadOnly() {
    return new OrderedDictionary(entries.copy(entries.comparer()), true);
  }

  /** Returns the value at {@code position}. */
  public @Nullable Object at(int position) {
    checkPosition(position, size() - 1);
    entries.close();
    return entries.value(position);
  }

  /** Returns the key at {@code position}. */
  public Object keyAt(int position) {
    checkPosition(position, size() - 1);
    entries.close();
    return entries.key(position);
  }

  public void setAt(int position, @Nullable Object value) {
    checkWritable();
    checkPosition(position, size() - 1);
    entries.close();
    entries.setValue(position, value);
  }

  public void insert(int position, Object key, @Nullable Object value) {
    checkWritable();
    checkPosition(position, size());
    if (contains(key)) {
      throw duplicate(key);
    }
    entries.insert(position, key, value);
  }

  public void removeAt(int position) {
    checkWritable();
    checkPosition(position, size() - 1);
    entries.close();
    entries.remove(entries.key(position));
  }

  @Override
  public void put(Object key, @Nullable Object value) {
    checkWritable();
    super.put(key, value);
  }

  @Override
  public void add(Object key, @Nullable Object value) {
    checkWritable();
    super.add(key, value);
  }

  @Override
  public boolean remove(Object key) {
    checkWritable();
    return super.remove(key);
  }

  @Override
  PsException duplicate(Object key) {
    String text = Conversion.toText(key);
    return Exceptions.argument(
        "Item has already been added. Key in dictionary: '"
            + text
            + "'  Key being added: '"
            + text
            + "'");
  }

  private void checkWritable() {
    if (readOnly) {
      throw Exceptions.notSupported("The OrderedDictionary is readonly and cannot be modified.");
    }
  }

  private static void checkPosition(int position, int last) {
    if (position < 0 || position > last) {
      throw Exceptions.outOfRange(
          "Index was out of range. Must be non-negative and less than the size of the collection.",
          "index");
    }
  }
}
