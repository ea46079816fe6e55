package rehearse.exchange.snapshot;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.serialization.clixml.DeserializedObject;
import rehearse.value.Extension;
import rehearse.value.Member;
import rehearse.value.PsCustomObject;

/**
 * An object of a file: what it was, and its properties by name, any case.
 *
 * @param typeNames most derived first, without {@code Deserialized.}
 * @param values by the names of the file, in its order
 */
record FileObject(List<String> typeNames, Map<String, @Nullable Object> values) {
  private static final String PREFIX = "Deserialized.";

  /** Returns what {@code value} holds if it is an object with properties, else null. */
  static @Nullable FileObject of(@Nullable Object value) {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    if (value instanceof PsCustomObject custom) {
      for (int i = 0; i < custom.shape().size(); i++) {
        values.put(custom.shape().name(i), custom.value(i));
      }
      return new FileObject(plain(custom.typeNames()), values);
    }
    if (value instanceof DeserializedObject object) {
      Extension added = object.extension();
      List<String> names = added == null ? null : added.typeNames();
      if (added != null) {
        for (Member member : added.members()) {
          if (member instanceof Member.Property property) {
            values.put(property.name(), property.get(object));
          }
        }
      }
      return new FileObject(names == null ? List.of() : plain(names), values);
    }
    return null;
  }

  private static List<String> plain(List<String> names) {
    return names.stream()
        .map(name -> name.startsWith(PREFIX) ? name.substring(PREFIX.length()) : name)
        .toList();
  }

  /** Returns whether it is, or was selected from, an object of the class {@code shortName}. */
  boolean is(String shortName) {
    String ending = "." + shortName.toLowerCase(Locale.ROOT);
    for (String name : typeNames) {
      if (name.toLowerCase(Locale.ROOT).endsWith(ending)) {
        return true;
      }
    }
    return false;
  }

  boolean has(String name) {
    return key(name) != null;
  }

  /** Returns the value of the property {@code name}, any case, or null. */
  @Nullable Object get(String name) {
    String key = key(name);
    return key == null ? null : values.get(key);
  }

  private @Nullable String key(String name) {
    if (values.containsKey(name)) {
      return name;
    }
    for (String key : values.keySet()) {
      if (key.equalsIgnoreCase(name)) {
        return key;
      }
    }
    return null;
  }

  /** Returns the text of the property {@code name}, or "" if it is missing or null. */
  String text(String name) {
    Object value = get(name);
    return value == null ? "" : value.toString();
  }
}
