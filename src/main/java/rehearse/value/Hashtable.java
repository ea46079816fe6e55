package rehearse.value;

import org.jspecify.annotations.Nullable;

/**
 * The dictionary of {@code @{…}} ({@code System.Collections.Hashtable}). Entries keep the order
 * they were added in. A literal's keys compare without case, those of {@code [hashtable]::new()}
 * with it.
 */
public final class Hashtable extends TableDictionary {
  /** Makes an empty table whose keys compare without case, as {@code @{}} does. */
  public Hashtable() {
    this(KeyComparer.IGNORE_CASE);
  }

  public Hashtable(KeyComparer comparer) {
    super(new EntryTable(comparer));
  }

  private Hashtable(EntryTable entries) {
    super(entries);
  }

  @Override
  public PsType type() {
    return Types.HASHTABLE;
  }

  @Override
  PsException duplicate(Object key) {
    return Exceptions.argument(
        "Item has already been added. Key in dictionary: '"
            + Conversion.toText(entries.key(entries.find(key)))
            + "'  Key being added: '"
            + Conversion.toText(key)
            + "'");
  }

  /** Returns a table with the same entries. */
  public Hashtable copy() {
    return new Hashtable(entries.copy(entries.comparer()));
  }

  /** Returns a table with the entries of {@code source} whose keys compare without case. */
  public static Hashtable of(Dictionary source) {
    Hashtable table = new Hashtable();
    var keys = source.keyIterator();
    while (keys.hasNext()) {
      @Nullable Object key = keys.next();
      if (key != null) {
        table.put(key, source.get(key));
      }
    }
    return table;
  }
}
