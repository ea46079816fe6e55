package rehearse.value;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** The texts of objects and collections. */
final class ObjectText {
  private ObjectText() {}

  static String join(Iterator<@Nullable Object> elements, String separator) {
    StringBuilder text = new StringBuilder();
    boolean first = true;
    while (elements.hasNext()) {
      if (!first) {
        text.append(separator);
      }
      first = false;
      text.append(element(elements.next()));
    }
    return text.toString();
  }

  /** Returns the text of an element: a collection in a collection shows its type only. */
  private static String element(@Nullable Object element) {
    Object plain = PsObject.unwrap(element);
    if (plain instanceof Object[] || plain instanceof Sequence) {
      return PsType.of(plain).toString();
    }
    return plain instanceof PsCustomObject ? "" : Conversion.toText(element);
  }

  static String ofCustomObject(PsCustomObject object, String separator) {
    Member override = Members.find(object, "ToString");
    if (override != null && override.kind() == MemberKind.ScriptMethod) {
      return Conversion.toText(((Member.Method) override).invoke(object, new Object[0]));
    }
    if (object.shape().size() == 0) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    String open = "@{";
    for (int i = 0; i < object.shape().size(); i++) {
      Object slot = object.slot(i);
      if (slot instanceof Member.Method) {
        continue;
      }
      text.append(open).append(object.shape().name(i)).append('=');
      text.append(slotText(object, slot, separator));
      open = "; ";
    }
    return text.isEmpty() ? "" : text.append('}').toString();
  }

  private static String slotText(PsCustomObject object, @Nullable Object slot, String separator) {
    if (slot instanceof Member.Property property) {
      return switch (property.kind()) {
        case ScriptProperty, CodeProperty -> property.definition();
        default -> slotText(object, property.get(object), separator);
      };
    }
    Object plain = PsObject.unwrap(slot);
    if (plain instanceof Object[] || plain instanceof Sequence) {
      return PsType.of(plain).toString();
    }
    if (plain instanceof PsCustomObject) {
      return "";
    }
    return Conversion.toText(slot, separator);
  }

  static String ofWrapper(PsObject wrapper, String separator) {
    Member override = wrapper.extension().member("ToString");
    if (override instanceof Member.Method method) {
      return Conversion.toText(method.invoke(wrapper, new Object[0]));
    }
    String kept = wrapper.extension().text();
    return kept != null ? kept : Conversion.toText(wrapper.base(), separator);
  }

  /** Returns {@code value.ToString()}, a script's own ToString method first. */
  static String own(Object value) {
    Extension extension = Extensions.of(value);
    if (extension != null && extension.member("ToString") instanceof Member.Method method) {
      return Conversion.toText(method.invoke(value, new Object[0]));
    }
    String kept = extension == null ? null : extension.text();
    if (kept != null) {
      return kept;
    }
    return value instanceof PsException exception ? exceptionText(exception) : value.toString();
  }

  private static String exceptionText(PsException exception) {
    return exception.type().fullName() + ": " + exception.message();
  }
}
