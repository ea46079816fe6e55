package rehearse.value;

import org.jspecify.annotations.Nullable;

/** A key with its value as a generic dictionary's enumerator gives it. */
public record KeyValuePair(PsType type, @Nullable Object key, @Nullable Object value)
    implements Typed {
  @Override
  public String toString() {
    return "[" + Conversion.toText(key) + ", " + Conversion.toText(value) + "]";
  }
}
