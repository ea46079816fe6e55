package rehearse.value;

import org.jspecify.annotations.Nullable;

/** A key with its value as a hashtable's enumerator gives it. */
public record DictionaryEntry(Object key, @Nullable Object value) implements Typed {
  @Override
  public PsType type() {
    return Types.DICTIONARY_ENTRY;
  }

  @Override
  public String toString() {
    return "[" + Conversion.toText(key) + ", " + Conversion.toText(value) + "]";
  }
}
