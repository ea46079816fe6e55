package rehearse.value;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Conversions to arrays and lists. */
final class CollectionConversion {
  private CollectionConversion() {}

  static Object toArray(Object value, PsType source, PsType target) {
    PsType element = target == Types.ARRAY ? Types.OBJECT : target.element();
    if (element == null || target.rank() > 1) {
      throw ConversionFailure.noConversion(value, source, target);
    }
    if (value instanceof String text && element == Types.CHAR) {
      @Nullable Object[] chars = new Object[text.length()];
      for (int i = 0; i < chars.length; i++) {
        chars[i] = text.charAt(i);
      }
      return new TypedArray(Types.CHAR, chars);
    }
    @Nullable Object[] elements = Enumeration.toArray(value);
    if (elements != null) {
      return array(element, convertAll(elements, element, value));
    }
    return ofScalar(value, source, element, target);
  }

  static Object array(PsType element, @Nullable Object[] elements) {
    return element == Types.OBJECT ? elements : new TypedArray(element, elements);
  }

  private static @Nullable Object[] convertAll(
      @Nullable Object[] elements, PsType element, Object owner) {
    if (element == Types.OBJECT) {
      return owner instanceof Object[] ? elements.clone() : elements;
    }
    @Nullable Object[] converted = new Object[elements.length];
    for (int i = 0; i < elements.length; i++) {
      converted[i] = Conversion.to(elements[i], element);
    }
    return converted;
  }

  private static Object ofScalar(Object value, PsType source, PsType element, PsType target) {
    @Nullable Object converted;
    try {
      converted = Conversion.to(value, element);
    } catch (PsException e) {
      String id = e.errorId();
      if ("ConvertToFinalInvalidCastException".equals(id)) {
        throw ConversionFailure.noConversion(value, source, target);
      }
      if ((value instanceof Boolean || value instanceof PsDateTime || source.isEnum())
          && "InvalidCastIConvertible".equals(id)) {
        throw ConversionFailure.invalidCast(value, source, target);
      }
      throw ConversionFailure.because("InvalidCastExceptionScalarToArray", value, target, e);
    }
    return array(element, new @Nullable Object[] {converted});
  }

  /** Returns the elements of a collection, or a scalar as the one element. */
  static @Nullable Object[] elements(Object value) {
    @Nullable Object[] elements = Enumeration.toArray(value);
    if (elements != null) {
      return elements;
    }
    if (value instanceof Dictionary dictionary) {
      @Nullable Object[] entries = new Object[dictionary.size()];
      Iterator<@Nullable Object> all = dictionary.entryIterator();
      for (int i = 0; i < entries.length && all.hasNext(); i++) {
        entries[i] = all.next();
      }
      return entries;
    }
    return new @Nullable Object[] {value};
  }

  /** Returns the elements converted one by one. */
  static @Nullable Object[] elements(Object value, PsType element) {
    return convertAll(elements(value), element, value);
  }
}
