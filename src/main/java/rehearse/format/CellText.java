package rehearse.format;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.DictionaryEntry;
import rehearse.value.PsCustomObject;
import rehearse.value.PsException;
import rehearse.value.PsObject;
import rehearse.value.PsType;
import rehearse.value.format.NetFormat;
import rehearse.value.format.NumberText;

/** The text of a value in a cell, behind a label, or on a line of its own. */
final class CellText {
  private static final int DEFAULT_LIMIT = 4;

  private CellText() {}

  /**
   * Returns the text of {@code value}: the elements of a collection in braces, any other value as
   * its type prints it in the session's culture.
   *
   * @param inTable whether fractions get the culture's number of decimals
   */
  static String of(@Nullable Object cell, FormatContext context, boolean inTable) {
    if (cell == null) {
      return "";
    }
    if (cell instanceof String text) {
      return text;
    }
    if (cell instanceof Integer number) {
      return Integer.toString(number);
    }
    if (cell instanceof Boolean truth) {
      return truth ? "True" : "False";
    }
    Object value = unwrapped(cell);
    Iterator<@Nullable Object> elements = ObjectView.elements(value);
    if (elements != null) {
      return elements(elements, context.enumerationLimit());
    }
    if (inTable
        && (value instanceof Double || value instanceof Float || value instanceof BigDecimal)) {
      return NetFormat.format(value, "F");
    }
    return plain(value);
  }

  /**
   * Returns the text of {@code value} by a format string: a composite one, or one the value's type
   * understands; if it does not fit, the text without it.
   */
  static String formatted(
      @Nullable Object value, String format, FormatContext context, boolean inTable) {
    try {
      if (format.contains("{0") || format.contains("}")) {
        return NetFormat.composite(format, new @Nullable Object[] {value});
      }
      return NetFormat.format(value, format);
    } catch (PsException e) {
      return of(value, context, inTable);
    }
  }

  private static String elements(Iterator<@Nullable Object> elements, int limit) {
    StringBuilder text = new StringBuilder("{");
    int count = 0;
    while (elements.hasNext()) {
      Object element = elements.next();
      if (limit >= 0 && count == limit) {
        text.append(DisplayCells.ELLIPSIS);
        break;
      }
      if (count > 0) {
        text.append(", ");
      }
      text.append(element(element));
      count++;
    }
    return text.append('}').toString();
  }

  private static String element(@Nullable Object element) {
    if (element == null) {
      return "$null";
    }
    if (element instanceof DictionaryEntry entry) {
      return "[" + plain(entry.key()) + ", " + plain(entry.value()) + "]";
    }
    String text = plain(element);
    if (element instanceof String
        || element instanceof PsCustomObject
        || !text.equals(PsType.of(element).fullName())) {
      return text;
    }
    return nameOf(element, text);
  }

  /** Returns the name of an object whose text says no more than its type. */
  private static String nameOf(Object element, String text) {
    List<PropertyExpression> name = PropertyExpression.displayName(element);
    if (!name.isEmpty()) {
      PropertyExpression.Result result = name.get(0).evaluate(element);
      if (result.failure() == null) {
        return plain(result.value());
      }
    }
    return text;
  }

  /** Returns the value's own text in the session's culture; collections as strings join them. */
  static String plain(@Nullable Object held) {
    Object value = held == null ? null : unwrapped(held);
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof Double number) {
      return fraction(number, NumberText.g15(number));
    }
    if (value instanceof Float number) {
      return fraction(number, NumberText.g7(number));
    }
    if (value == null || value instanceof PsCustomObject || ObjectView.elements(value) != null) {
      return Conversion.toText(value);
    }
    if (value instanceof PsType) {
      return value.toString();
    }
    return ObjectView.followsCulture(value) ? NetFormat.general(value) : Conversion.toText(value);
  }

  /** Returns the value in a wrapper, unless the wrapper has a text of its own. */
  private static Object unwrapped(Object value) {
    return value instanceof PsObject wrapper && wrapper.extension().member("ToString") == null
        ? wrapper.base()
        : value;
  }

  private static String fraction(double number, String text) {
    if (Double.isInfinite(number)) {
      return number > 0 ? "\u221e" : "-\u221e";
    }
    return text;
  }

  static int defaultLimit() {
    return DEFAULT_LIMIT;
  }
}
