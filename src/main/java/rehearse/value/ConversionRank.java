package rehearse.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How well a value suits a parameter type, from its type alone: higher suits better, 0 not at all
 * (ConversionRank of LanguagePrimitives).
 */
final class ConversionRank {
  static final int NONE = 0;
  private static final int UNRELATED_ARRAYS = 2;
  private static final int TO_STRING = 4;
  private static final int CUSTOM = 6;
  private static final int CONVERTIBLE = 8;
  private static final int CONSTRUCTOR = 14;
  private static final int PARSE = 16;
  private static final int LANGUAGE = 20;
  private static final int NULL_TO_VALUE = 22;
  private static final int NULL_TO_REFERENCE = 24;
  private static final int NUMERIC_EXPLICIT = 26;
  private static final int NUMERIC_STRING = 30;
  private static final int NUMERIC_IMPLICIT = 32;
  private static final int ASSIGNABLE = 34;
  private static final int STRING_TO_CHARS = 36;
  private static final int IDENTITY = 38;

  private ConversionRank() {}

  static int of(@Nullable Object argument, PsType target) {
    Object value = PsObject.unwrap(argument);
    if (value == null || value == AutomationNull.VALUE) {
      if (target == Types.STRING) {
        return TO_STRING;
      }
      return target.isValueType() && GenericTypes.underlyingOfNullable(target) == null
          ? NULL_TO_VALUE
          : NULL_TO_REFERENCE;
    }
    if (target == Types.REFERENCE) {
      return value instanceof PsReference ? IDENTITY : ASSIGNABLE;
    }
    return of(value, PsType.of(value), target);
  }

  private static int of(Object value, PsType source, PsType target) {
    if (source == target) {
      return IDENTITY;
    }
    PsType nullable = GenericTypes.underlyingOfNullable(target);
    if (nullable != null) {
      return of(value, source, nullable);
    }
    if (isSequenceOf(target, source)) {
      return ASSIGNABLE;
    }
    if (target.isAssignableFrom(source) || target == Types.PS_OBJECT) {
      return ASSIGNABLE;
    }
    PsType element = target.element();
    if (element != null) {
      return toArray(value, source, target, element);
    }
    if (Types.isNumeric(target) || target == Types.CHAR) {
      return toNumber(source, target);
    }
    if (target == Types.STRING) {
      return Types.isNumeric(source) && source != Types.BIGINT ? NUMERIC_STRING : TO_STRING;
    }
    return toOther(value, source, target);
  }

  /** Returns whether {@code target} is a generic interface of the elements of an array type. */
  private static boolean isSequenceOf(PsType target, PsType source) {
    List<PsType> arguments = target.typeArguments();
    if (target.kind() != PsType.Kind.INTERFACE || arguments.size() != 1) {
      return false;
    }
    PsType argument = arguments.get(0);
    PsType element = source.element();
    if (element == null && source.typeArguments().size() == 1) {
      element = source.typeArguments().get(0);
    }
    return element == argument
        || (element != null && !element.isValueType() && argument.isAssignableFrom(element));
  }

  private static int toArray(Object value, PsType source, PsType target, PsType element) {
    if (source == Types.STRING && element == Types.CHAR) {
      return STRING_TO_CHARS;
    }
    if (target.rank() > 1) {
      return NONE;
    }
    if (source.isArray() || value instanceof PsList) {
      return UNRELATED_ARRAYS;
    }
    int rank = of(value, source, element);
    return rank == NONE ? NONE : rank - 1;
  }

  private static int toNumber(PsType source, PsType target) {
    if (source == Types.STRING) {
      return target == Types.CHAR ? LANGUAGE : NUMERIC_STRING;
    }
    if (target == Types.CHAR) {
      return Types.isInteger(source) ? NUMERIC_EXPLICIT : NONE;
    }
    if (source.isEnum()) {
      return LANGUAGE;
    }
    if (source == Types.BOOL) {
      return NUMERIC_EXPLICIT;
    }
    if (source == Types.CHAR) {
      return width(target) >= 17 ? NUMERIC_IMPLICIT : NUMERIC_EXPLICIT;
    }
    if (!Types.isNumeric(source)) {
      return NONE;
    }
    if (!isWider(source, target)) {
      return NUMERIC_EXPLICIT;
    }
    return Types.isFloating(target) && Types.isInteger(source)
        ? NUMERIC_IMPLICIT - 1
        : NUMERIC_IMPLICIT;
  }

  private static boolean isWider(PsType source, PsType target) {
    if (target == Types.BIGINT) {
      return Types.isInteger(source);
    }
    if (Types.isFloating(source) || source == Types.DECIMAL || source == Types.BIGINT) {
      return source == Types.SINGLE && target == Types.DOUBLE;
    }
    if (!Types.isInteger(target)) {
      return true;
    }
    boolean isSigned = isSigned(source);
    return isSigned(target) == isSigned
        ? width(target) > width(source)
        : !isSigned && width(target) > width(source);
  }

  private static boolean isSigned(PsType type) {
    return type == Types.INT || type == Types.LONG || type == Types.SHORT || type == Types.SBYTE;
  }

  private static int width(PsType type) {
    if (type == Types.BYTE || type == Types.SBYTE) {
      return 8;
    }
    if (type == Types.SHORT || type == Types.USHORT) {
      return type == Types.USHORT ? 17 : 16;
    }
    return type == Types.INT || type == Types.UINT ? 32 : 64;
  }

  private static int toOther(Object value, PsType source, PsType target) {
    if (target == Types.BOOL || target == Types.SWITCH && value instanceof Boolean) {
      return LANGUAGE;
    }
    if (target.isEnum()) {
      return source == Types.STRING || Types.isInteger(source) || source.isArray()
          ? LANGUAGE
          : NONE;
    }
    if (value instanceof ScriptBlock) {
      return isDelegate(target) ? LANGUAGE : NONE;
    }
    if (target.converter() != null) {
      return CUSTOM;
    }
    if (source == Types.STRING) {
      return fromString(target);
    }
    if ((target == Types.DATETIME || target == Types.TIMESPAN) && Types.isInteger(source)) {
      return CONSTRUCTOR;
    }
    if (ObjectConversion.isPlainObject(value) && target.kind() == PsType.Kind.CLASS) {
      return ConversionRank.LANGUAGE;
    }
    return Conversion.converts(value, target) ? CONVERTIBLE : NONE;
  }

  private static int fromString(PsType target) {
    if (target == Types.DATETIME
        || target == Types.TIMESPAN
        || target == Types.GUID
        || target == Types.VERSION
        || target == Types.IP_ADDRESS
        || target == Types.DATETIME_OFFSET) {
      return PARSE;
    }
    if (target == Types.TYPE
        || target == Types.REGEX
        || target == Types.URI
        || target.fullName().equals("System.Xml.XmlDocument")) {
      return LANGUAGE;
    }
    if (target == Types.CULTURE || target == Types.MAIL_ADDRESS || target == Types.STRING_BUILDER) {
      return CONSTRUCTOR;
    }
    return NONE;
  }

  /** Returns whether a script block can stand for the type. */
  static boolean isDelegate(PsType type) {
    String name = type.definitionName();
    return name.startsWith("System.Predicate`")
        || name.startsWith("System.Func`")
        || name.startsWith("System.Action")
        || name.startsWith("System.Comparison`")
        || name.equals("System.Converter`2")
        || name.endsWith("MatchEvaluator");
  }
}
