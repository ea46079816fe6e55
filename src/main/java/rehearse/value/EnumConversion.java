package rehearse.value;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Conversions to enum types. */
final class EnumConversion {
  /** Enums with a type converter of their own, which words its failures differently. */
  private static final List<String> COMBINED_BY_CONVERTER =
      List.of(
          "System.Management.Automation.PSMemberTypes",
          "System.Management.Automation.PSMemberViewTypes");

  private EnumConversion() {}

  static Object to(Object value, PsType source, PsType target) {
    if (value instanceof String text) {
      return ofString(text, target);
    }
    if (Types.isInteger(source)) {
      return ofInteger((Number) value, target);
    }
    if (value instanceof Number && !(value instanceof BigInteger)) {
      return ofString(Conversion.toText(value), target);
    }
    if (value instanceof EnumValue other && target.enumeration().flags()) {
      return ofInteger((Number) other.number(), target);
    }
    if (value instanceof Boolean
        || value instanceof Character
        || value instanceof PsDateTime
        || value instanceof EnumValue) {
      throw ConversionFailure.invalidCast(value, source, target);
    }
    if (value instanceof Object[] || value instanceof PsList) {
      return ofList(value, target);
    }
    return ObjectConversion.ofDictionary(value, source, target);
  }

  private static Object ofList(Object value, PsType target) {
    @Nullable Object[] elements = Enumeration.toArray(value);
    StringBuilder text = new StringBuilder();
    for (int i = 0; elements != null && i < elements.length; i++) {
      Object element = PsObject.unwrap(elements[i]);
      if (i > 0) {
        text.append(',');
      }
      text.append(
          element != null && Types.isInteger(PsType.of(element))
              ? new EnumValue(target, ((Number) element).longValue()).toString()
              : Conversion.toText(element));
    }
    return ofString(text.toString(), target);
  }

  private static EnumValue ofInteger(Number number, PsType target) {
    EnumNames names = target.enumeration();
    EnumValue value = new EnumValue(target, number.longValue());
    if (!isDefined(names, value.value())) {
      throw undefined("UndefinedIntegerToEnum", number.toString(), target);
    }
    return value;
  }

  private static boolean isDefined(EnumNames names, long value) {
    if (names.name(value) != null) {
      return true;
    }
    long all = 0;
    for (long known : names.values()) {
      all |= known;
    }
    return names.flags() && (value & ~all) == 0;
  }

  private static PsException undefined(String errorId, String value, PsType target) {
    return ConversionFailure.of(
        errorId,
        "Cannot convert value \""
            + value
            + "\" to type \""
            + target
            + "\" due to enumeration values that are not valid. Specify one of the following"
            + " enumeration values and try again. The possible enumeration values are \""
            + String.join(",", target.enumeration().names())
            + "\".",
        null);
  }

  static PsException ofNull(PsType target) {
    return ConversionFailure.of(
        "nullToEnumInvalidCast",
        "Cannot convert null to type \""
            + target
            + "\" due to enumeration values that are not valid. Specify one of the following"
            + " enumeration values and try again. The possible enumeration values are \""
            + String.join(",", target.enumeration().names())
            + "\".",
        null);
  }

  private static Object ofString(String text, PsType target) {
    EnumNames names = target.enumeration();
    String[] parts = text.split(",", -1);
    if (isNumber(text)) {
      return ofDigits(text, target);
    }
    long value = 0;
    for (String part : parts) {
      Long known = names.valueIgnoringCase(part.strip());
      value |= known != null ? known : byPrefix(part.strip(), text, target);
    }
    EnumValue result = new EnumValue(target, value);
    if (!isDefined(names, value)) {
      throw undefined("EnumParseUndefined", text, target);
    }
    return result;
  }

  private static boolean isNumber(String text) {
    String digits = text.strip();
    int start = digits.startsWith("-") || digits.startsWith("+") ? 1 : 0;
    for (int i = start; i < digits.length(); i++) {
      if (digits.charAt(i) < '0' || digits.charAt(i) > '9') {
        return false;
      }
    }
    return digits.length() > start;
  }

  private static Object ofDigits(String text, PsType target) {
    Number number;
    try {
      number = (Number) NumberParsing.integer(text, target.enumeration().underlying());
    } catch (PsException e) {
      throw ConversionFailure.because("CaseSensitiveEnumParseThrewAnException", text, target, e);
    }
    if (!isDefined(target.enumeration(), number.longValue())) {
      throw undefined("EnumParseUndefined", text, target);
    }
    return new EnumValue(target, number.longValue());
  }

  private static long byPrefix(String part, String text, PsType target) {
    EnumNames names = target.enumeration();
    List<String> found = new ArrayList<>();
    String prefix = part.toLowerCase(Locale.ROOT);
    for (String name : names.names()) {
      if (name.toLowerCase(Locale.ROOT).startsWith(prefix)) {
        found.add(name);
      }
    }
    if (found.size() == 1 && !part.isEmpty()) {
      Long value = names.value(found.get(0));
      return value == null ? 0 : value;
    }
    if (found.isEmpty() && COMBINED_BY_CONVERTER.contains(target.fullName())) {
      throw ConversionFailure.because(
          "SubstringDisambiguationEnumParseThrewAnException",
          text,
          target,
          undefined("SubstringDisambiguationEnumParseThrewAnException", text, target));
    }
    String reason =
        found.isEmpty() || text.indexOf(',') >= 0
            ? "Unable to match the identifier name "
                + text
                + " to a valid enumerator name. Specify one of the following enumerator names and"
                + " try again:\n"
                + String.join(", ", names.names())
            : "The identifier name "
                + text
                + " cannot be processed because it is either too similar or identical to the"
                + " following enumerator names: "
                + String.join(", ", found)
                + ". Use a more specific identifier name.";
    throw ConversionFailure.because(
        "SubstringDisambiguationEnumParseThrewAnException",
        text,
        target,
        Exceptions.argument(reason));
  }
}
