package rehearse.value.operator;

import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.Enumeration;
import rehearse.value.PsType;

/** The text operators take an operand for: as {@code "$operand"}, collections joined by $OFS. */
final class OperandText {
  private OperandText() {}

  static String of(@Nullable Object value, OperatorContext context) {
    if (value instanceof String text) {
      return text;
    }
    if (!Enumeration.isEnumerable(value)) {
      return Conversion.toText(value);
    }
    String separator = context.outputFieldSeparator();
    if (separator == null) {
      return Conversion.toText(value);
    }
    @Nullable Object[] elements = Enumeration.toArray(value);
    if (elements == null) {
      return Conversion.toText(value);
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < elements.length; i++) {
      if (i > 0) {
        text.append(separator);
      }
      text.append(element(elements[i]));
    }
    return text.toString();
  }

  /** Returns the text of an element of a collection: a collection inside shows its type. */
  static String element(@Nullable Object value) {
    return Enumeration.isEnumerable(value) ? PsType.of(value).toString() : Conversion.toText(value);
  }
}
