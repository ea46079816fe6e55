package rehearse.cmdlets.help;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.Enumeration;
import rehearse.value.Members;
import rehearse.value.PsCustomObject;

/** Makes and reads the custom objects that help is made of. */
final class HelpObject {
  private HelpObject() {}

  /** Returns an object with these type names and properties: name, value, name, value, … */
  static PsCustomObject of(List<String> typeNames, @Nullable Object... namesAndValues) {
    PsCustomObject made = new PsCustomObject();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      made.put(String.valueOf(namesAndValues[i]), namesAndValues[i + 1]);
    }
    List<String> names = made.typeNames();
    names.clear();
    names.addAll(typeNames);
    return made;
  }

  /** Returns a paragraph. */
  static PsCustomObject paragraph(String kind, String text) {
    return of(List.of(kind + "#MamlParaTextItem", "MamlParaTextItem"), "Text", text);
  }

  /** Returns a property, or null. */
  static @Nullable Object get(@Nullable Object target, String name) {
    return target == null ? null : Members.get(target, name);
  }

  /** Returns a property as text; "" for null. */
  static String text(@Nullable Object target, String name) {
    Object value = get(target, name);
    return value == null ? "" : Conversion.toText(value);
  }

  /** Returns the elements of a property, a single value as one. */
  static List<Object> elements(@Nullable Object target, String name) {
    Object value = get(target, name);
    if (value == null) {
      return List.of();
    }
    var elements = Enumeration.of(value);
    if (elements == null) {
      return List.of(value);
    }
    List<Object> list = new java.util.ArrayList<>();
    elements.forEachRemaining(
        element -> {
          if (element != null) {
            list.add(element);
          }
        });
    return list;
  }
}
