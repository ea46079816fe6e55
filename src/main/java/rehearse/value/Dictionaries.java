package rehearse.value;

import org.jspecify.annotations.Nullable;

/** Keys and values as dictionaries take them. */
public final class Dictionaries {
  private Dictionaries() {}

  /** Returns {@code key} as the dictionary's key type. */
  public static Object key(Dictionary dictionary, Object key) {
    Object plain = PsObject.unwrap(key);
    if (dictionary instanceof GenericDictionary generic && plain != null) {
      Object converted = Conversion.to(plain, generic.keyType());
      return converted == null ? plain : converted;
    }
    return plain == null ? key : plain;
  }

  /** Returns {@code value} as the dictionary's value type. */
  public static @Nullable Object value(Dictionary dictionary, @Nullable Object value) {
    return dictionary instanceof GenericDictionary generic
        ? Conversion.to(value, generic.valueType())
        : value;
  }
}
