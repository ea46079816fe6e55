package rehearse.value.operator;

import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.Enumeration;
import rehearse.value.PsObject;
import rehearse.value.PsType;
import rehearse.value.format.Culture;
import rehearse.value.format.Formattable;
import rehearse.value.format.NetFormat;

/** The operator {@code -join}, binary and unary. */
public final class JoinOperator {
  private JoinOperator() {}

  /** Joins the elements of {@code left}; a value that is no collection is just text. */
  static String join(@Nullable Object left, @Nullable Object right, OperatorContext context) {
    @Nullable Object[] elements = Enumeration.toArray(left);
    if (elements == null) {
      return OperandText.of(left, context);
    }
    String separator = OperandText.of(right, context);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < elements.length; i++) {
      if (i > 0) {
        text.append(separator);
      }
      text.append(element(elements[i]));
    }
    return text.toString();
  }

  /** Returns the text of an element: numbers follow the culture, 15 digits of a double. */
  private static String element(@Nullable Object wrapped) {
    Object value = PsObject.unwrap(wrapped);
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof Double || value instanceof Float) {
      return NetFormat.format(value, value instanceof Double ? "G15" : "G7", Culture.current());
    }
    if (value instanceof Number || value instanceof Formattable) {
      return NetFormat.format(value, null, Culture.current());
    }
    return Enumeration.isEnumerable(value) ? PsType.of(value).toString() : Conversion.toText(value);
  }
}
