package rehearse.value.member;

import static rehearse.value.member.Arguments.text;
import static rehearse.value.member.Arguments.type;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.EnumNames;
import rehearse.value.EnumValue;
import rehearse.value.Exceptions;
import rehearse.value.MemberTable;
import rehearse.value.PsException;
import rehearse.value.PsReference;
import rehearse.value.PsType;
import rehearse.value.TypedArray;
import rehearse.value.format.NetFormat;

/** {@code System.Enum}. */
final class EnumTypeMembers {
  private EnumTypeMembers() {}

  private static EnumValue self(@Nullable Object self) {
    return (EnumValue) Objects.requireNonNull(self);
  }

  static MemberTable table() {
    TableBuilder table = new TableBuilder();
    table
        .property("int value__", s -> self(s).number())
        .method("int CompareTo(System.Object target)", (s, a) -> compare(self(s), a[0]))
        .method("bool Equals(System.Object obj)", (s, a) -> ObjectMembers.same(s, a[0]))
        .method("int GetHashCode()", (s, a) -> self(s).hashCode())
        .method(
            "System.TypeCode GetTypeCode()",
            (s, a) ->
                TableBuilder.enumValue(
                    "System.TypeCode", self(s).type().enumeration().underlying().name()))
        .method("bool HasFlag(System.Enum flag)", (s, a) -> hasFlag(self(s), a[0]))
        .method("string ToString()", (s, a) -> self(s).toString())
        .method("string ToString(string format)", (s, a) -> NetFormat.format(s, text(a, 0)))
        .method("string ToString(System.IFormatProvider provider)", (s, a) -> self(s).toString());
    statics(table);
    return table.build();
  }

  private static int compare(EnumValue value, @Nullable Object other) {
    return other == null ? 1 : value.compareTo(same(value.type(), other));
  }

  private static EnumValue same(PsType type, @Nullable Object other) {
    Object converted = other instanceof EnumValue ? other : Conversion.to(other, type);
    EnumValue value = (EnumValue) Objects.requireNonNull(converted);
    if (value.type() != type) {
      throw Exceptions.argument(
          "The argument type, '"
              + value.type()
              + "', is not the same as the enum type '"
              + type
              + "'.");
    }
    return value;
  }

  private static boolean hasFlag(EnumValue value, @Nullable Object flag) {
    return value.hasFlag(same(value.type(), flag));
  }

  private static void statics(TableBuilder table) {
    table
        .staticMethod(
            "string[] GetNames(type enumType)",
            (s, a) -> Arguments.ofStrings(names(type(a, 0)).names()))
        .staticMethod("array GetValues(type enumType)", (s, a) -> values(type(a, 0)))
        .staticMethod(
            "string GetName(type enumType, System.Object value)", (s, a) -> name(type(a, 0), a[1]))
        .staticMethod(
            "type GetUnderlyingType(type enumType)", (s, a) -> names(type(a, 0)).underlying())
        .staticMethod(
            "bool IsDefined(type enumType, System.Object value)",
            (s, a) -> isDefined(type(a, 0), a[1]))
        .staticMethod(
            "System.Object Parse(type enumType, string value)",
            (s, a) -> parse(type(a, 0), text(a, 1), false))
        .staticMethod(
            "System.Object Parse(type enumType, string value, bool ignoreCase)",
            (s, a) -> parse(type(a, 0), text(a, 1), Arguments.flag(a, 2)))
        .staticMethod(
            "bool TryParse(string value, [ref] System.Object result)",
            (s, a) -> tryParse(typeOf(a[1]), text(a, 0), false, a[1]))
        .staticMethod(
            "bool TryParse(string value, bool ignoreCase, [ref] System.Object result)",
            (s, a) -> tryParse(typeOf(a[2]), text(a, 0), Arguments.flag(a, 1), a[2]))
        .staticMethod(
            "bool TryParse(type enumType, string value, [ref] System.Object result)",
            (s, a) -> tryParse(type(a, 0), text(a, 1), false, a[2]))
        .staticMethod(
            "bool TryParse(type enumType, string value, bool ignoreCase, [ref] System.Object"
                + " result)",
            (s, a) -> tryParse(type(a, 0), text(a, 1), Arguments.flag(a, 2), a[3]))
        .staticMethod(
            "System.Object ToObject(type enumType, long value)",
            (s, a) -> new EnumValue(type(a, 0), Arguments.whole(a, 1)))
        .staticMethod(
            "string Format(type enumType, System.Object value, string format)",
            (s, a) -> NetFormat.format(same(type(a, 0), a[1]), text(a, 2)));
  }

  /** Returns the enum type of what a reference holds: .NET infers it from the variable. */
  private static PsType typeOf(@Nullable Object reference) {
    return reference instanceof PsReference cell
        ? PsType.of(rehearse.value.PsObject.unwrap(cell.value()))
        : PsType.of(reference);
  }

  private static EnumNames names(PsType type) {
    if (!type.isEnum()) {
      throw Exceptions.argument("Type provided must be an Enum.", "enumType");
    }
    return type.enumeration();
  }

  static TypedArray values(PsType type) {
    EnumNames names = names(type);
    @Nullable Object[] values = new Object[names.names().size()];
    for (int i = 0; i < values.length; i++) {
      values[i] = new EnumValue(type, names.values().get(i));
    }
    return new TypedArray(type, values);
  }

  static @Nullable String name(PsType type, @Nullable Object value) {
    return names(type).name(number(value));
  }

  private static long number(@Nullable Object value) {
    return value instanceof EnumValue known
        ? known.value()
        : ((Number) Objects.requireNonNull(value)).longValue();
  }

  static boolean isDefined(PsType type, @Nullable Object value) {
    return value instanceof String text
        ? names(type).value(text) != null
        : names(type).name(number(value)) != null;
  }

  private static EnumValue parse(PsType type, String text, boolean ignoreCase) {
    EnumNames names = names(type);
    long result = 0;
    if (text.isBlank()) {
      throw Exceptions.argument(
          "Must specify valid information for parsing in the string.", "value");
    }
    for (String part : text.split(",", -1)) {
      String name = part.strip();
      Long known = ignoreCase ? names.valueIgnoringCase(name) : names.value(name);
      if (known == null) {
        known = numeric(name);
      }
      if (known == null) {
        throw Exceptions.argument("Requested value '" + text + "' was not found.");
      }
      result |= known;
    }
    return new EnumValue(type, result);
  }

  private static @Nullable Long numeric(String name) {
    try {
      return Long.valueOf(name);
    } catch (NumberFormatException e) {
      return null;
    }
  }

  private static boolean tryParse(
      PsType type, String text, boolean ignoreCase, @Nullable Object reference) {
    try {
      NumberMembers.assign(reference, parse(type, text, ignoreCase));
      return true;
    } catch (PsException e) {
      NumberMembers.assign(reference, new EnumValue(type, 0));
      return false;
    }
  }
}
