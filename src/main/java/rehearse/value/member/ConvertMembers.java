package rehearse.value.member;

import static rehearse.value.member.Arguments.integer;
import static rehearse.value.member.Arguments.text;

import java.math.BigInteger;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.DateParsing;
import rehearse.value.EnumValue;
import rehearse.value.Exceptions;
import rehearse.value.MemberTable;
import rehearse.value.NumberConversion;
import rehearse.value.PsDateTime;
import rehearse.value.PsType;
import rehearse.value.Types;

/** {@code System.Convert}. */
final class ConvertMembers {
  private static final PsType[] NUMBERS = {
    Types.BYTE,
    Types.SBYTE,
    Types.SHORT,
    Types.USHORT,
    Types.INT,
    Types.UINT,
    Types.LONG,
    Types.ULONG,
    Types.SINGLE,
    Types.DOUBLE,
    Types.DECIMAL
  };
  private static final String[] SOURCES = {
    "string",
    "bool",
    "byte",
    "char",
    "datetime",
    "decimal",
    "double",
    "short",
    "int",
    "long",
    "sbyte",
    "float",
    "ushort",
    "uint",
    "ulong",
    "System.Object"
  };

  private ConvertMembers() {}

  static MemberTable table() {
    TableBuilder table = new TableBuilder();
    for (PsType target : NUMBERS) {
      numbers(table, target);
    }
    for (String source : SOURCES) {
      table
          .staticMethod("bool ToBoolean(" + source + " value)", (s, a) -> toBoolean(a[0]))
          .staticMethod("char ToChar(" + source + " value)", (s, a) -> toChar(a[0]))
          .staticMethod("datetime ToDateTime(" + source + " value)", (s, a) -> toDateTime(a[0]))
          .staticMethod(
              "string ToString(" + source + " value)", (s, a) -> ObjectMembers.text(a[0]));
    }
    texts(table);
    base64(table);
    table.staticMethod(
        "System.Object ChangeType(System.Object value, type conversionType)",
        (s, a) -> changeType(a[0], Arguments.type(a, 1)));
    table.staticMethod("bool IsDBNull(System.Object value)", (s, a) -> false);
    table.staticMethod(
        "System.TypeCode GetTypeCode(System.Object value)",
        (s, a) -> TableBuilder.enumValue("System.TypeCode", PsType.of(a[0]).name()));
    return table.build();
  }

  private static void numbers(TableBuilder table, PsType target) {
    String head = target.displayName() + " To" + target.name() + "(";
    for (String source : SOURCES) {
      table.staticMethod(head + source + " value)", (s, a) -> toNumber(a[0], target));
    }
    table.staticMethod(
        head + "string value, System.IFormatProvider provider)", (s, a) -> toNumber(a[0], target));
    if (Types.isInteger(target)) {
      table.staticMethod(
          head + "string value, int fromBase)",
          (s, a) -> fromBase(text(a, 0), integer(a, 1), target));
    }
  }

  private static Object toNumber(@Nullable Object value, PsType target) {
    if (value instanceof String text) {
      return NumberMembers.parse(text, target, 0);
    }
    if (value == null) {
      return NumberConversion.convert(0, target);
    }
    if (value instanceof Boolean flag) {
      return NumberConversion.convert(flag ? 1 : 0, target);
    }
    if (value instanceof Character c) {
      return NumberConversion.convert((int) c, target);
    }
    if (value instanceof EnumValue known) {
      return NumberConversion.convert((Number) known.number(), target);
    }
    if (value instanceof Number number) {
      return NumberConversion.convert(number, target);
    }
    throw invalid(value, target);
  }

  private static rehearse.value.PsException invalid(Object value, PsType target) {
    if (value instanceof PsDateTime) {
      return Exceptions.invalidCast("Invalid cast from 'DateTime' to '" + target.name() + "'.");
    }
    return Exceptions.invalidCast(
        "Unable to cast object of type '" + PsType.of(value) + "' to type 'System.IConvertible'.");
  }

  private static Object fromBase(String text, int base, PsType target) {
    if (base != 2 && base != 8 && base != 10 && base != 16) {
      throw Exceptions.argument("Invalid Base.");
    }
    if (text.isEmpty()) {
      return NumberConversion.convert(0, target);
    }
    String digits = text;
    if (base == 16 && (digits.startsWith("0x") || digits.startsWith("0X"))) {
      digits = digits.substring(2);
    }
    boolean negative = base == 10 && digits.startsWith("-");
    int end = negative ? 1 : 0;
    while (end < digits.length() && Character.digit(digits.charAt(end), base) >= 0) {
      end++;
    }
    if (end == (negative ? 1 : 0)) {
      throw Exceptions.format("Could not find any recognizable digits.");
    }
    if (end < digits.length()) {
      throw Exceptions.format("Additional non-parsable characters are at the end of the string.");
    }
    BigInteger value = new BigInteger(digits, base);
    return base == 10 ? NumberConversion.convert(value, target) : wrapped(value, target);
  }

  /** Takes digits of another base as the bits of the number. */
  private static Object wrapped(BigInteger value, PsType target) {
    int bits =
        target == Types.INT ? 32 : target == Types.LONG ? 64 : target == Types.SHORT ? 16 : 8;
    boolean signed =
        target == Types.INT
            || target == Types.LONG
            || target == Types.SHORT
            || target == Types.SBYTE;
    if (signed && value.bitLength() == bits) {
      return NumberConversion.convert(value.subtract(BigInteger.ONE.shiftLeft(bits)), target);
    }
    return NumberConversion.convert(value, target);
  }

  private static boolean toBoolean(@Nullable Object value) {
    if (value instanceof String text) {
      return CharMembers.parseTruth(text);
    }
    if (value instanceof PsDateTime || value instanceof Character) {
      throw Exceptions.invalidCast(
          "Invalid cast from '" + PsType.of(value).name() + "' to 'Boolean'.");
    }
    return Conversion.toBoolean(value);
  }

  private static char toChar(@Nullable Object value) {
    if (value instanceof String text) {
      if (text.length() != 1) {
        throw Exceptions.format("String must be exactly one character long.");
      }
      return text.charAt(0);
    }
    if (value instanceof Character c) {
      return c;
    }
    if (value instanceof Number number && Types.isInteger(PsType.of(value))) {
      return (char) number.intValue();
    }
    throw Exceptions.invalidCast("Invalid cast from '" + PsType.of(value).name() + "' to 'Char'.");
  }

  private static Object toDateTime(@Nullable Object value) {
    if (value instanceof String text) {
      return DateParsing.parse(text);
    }
    if (value instanceof PsDateTime) {
      return value;
    }
    if (value == null) {
      return PsDateTime.MIN_VALUE;
    }
    throw Exceptions.invalidCast(
        "Invalid cast from '" + PsType.of(value).name() + "' to 'DateTime'.");
  }

  private static @Nullable Object changeType(@Nullable Object value, PsType type) {
    if (Types.isNumeric(type)) {
      return toNumber(value, type);
    }
    if (type == Types.BOOL) {
      return toBoolean(value);
    }
    return type == Types.STRING ? ObjectMembers.text(value) : Conversion.to(value, type);
  }

  private static void texts(TableBuilder table) {
    for (PsType source : new PsType[] {Types.BYTE, Types.SHORT, Types.INT, Types.LONG}) {
      table.staticMethod(
          "string ToString(" + source.displayName() + " value, int toBase)",
          (s, a) -> toBase(Arguments.whole(a, 0), integer(a, 1), source));
    }
    table.staticMethod(
        "string ToHexString(byte[] inArray)", (s, a) -> hexadecimal(Arguments.bytes(a, 0)));
    table.staticMethod(
        "byte[] FromHexString(string s)",
        (s, a) -> {
          try {
            return Arguments.ofBytes(java.util.HexFormat.of().parseHex(text(a, 0)));
          } catch (IllegalArgumentException e) {
            throw Exceptions.format(
                "The input is not a valid hex string as it contains a non-hex character.");
          }
        });
  }

  private static String hexadecimal(byte[] bytes) {
    return java.util.HexFormat.of().withUpperCase().formatHex(bytes);
  }

  private static String toBase(long value, int base, PsType source) {
    boolean small = source != Types.LONG;
    long mask = source == Types.BYTE ? 0xff : source == Types.SHORT ? 0xffff : 0xffffffffL;
    long bits = small ? value & mask : value;
    return switch (base) {
      case 2 -> Long.toBinaryString(bits);
      case 8 -> Long.toOctalString(bits);
      case 16 -> Long.toHexString(bits);
      case 10 -> Long.toString(value);
      default -> throw Exceptions.argument("Invalid Base.");
    };
  }

  private static void base64(TableBuilder table) {
    table
        .staticMethod(
            "string ToBase64String(byte[] inArray)",
            (s, a) -> Base64.getEncoder().encodeToString(Arguments.bytes(a, 0)))
        .staticMethod(
            "string ToBase64String(byte[] inArray, System.Base64FormattingOptions options)",
            (s, a) ->
                Arguments.option(a, 1) == 0
                    ? Base64.getEncoder().encodeToString(Arguments.bytes(a, 0))
                    : Base64.getMimeEncoder(76, new byte[] {'\r', '\n'})
                        .encodeToString(Arguments.bytes(a, 0)))
        .staticMethod("byte[] FromBase64String(string s)", (s, a) -> decode(text(a, 0)));
  }

  private static Object decode(String text) {
    try {
      String plain = text.replaceAll("[ \t\r\n]", "");
      if (plain.length() % 4 != 0) {
        throw new IllegalArgumentException(text);
      }
      return Arguments.ofBytes(Base64.getDecoder().decode(plain));
    } catch (IllegalArgumentException e) {
      throw Exceptions.format(
          "The input is not a valid Base-64 string as it contains a non-base 64 character, more"
              + " than two padding characters, or an illegal character among the padding"
              + " characters.");
    }
  }
}
