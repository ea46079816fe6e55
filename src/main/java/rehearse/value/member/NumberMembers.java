package rehearse.value.member;

import static rehearse.value.member.Arguments.text;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.MemberTable;
import rehearse.value.NumberConversion;
import rehearse.value.NumberParsing;
import rehearse.value.PsException;
import rehearse.value.PsReference;
import rehearse.value.PsType;
import rehearse.value.Types;
import rehearse.value.UInt16;
import rehearse.value.UInt32;
import rehearse.value.UInt64;
import rehearse.value.UInt8;
import rehearse.value.ValueOrder;
import rehearse.value.format.NetFormat;

/** The numeric types. */
final class NumberMembers {
  private static final int HEXADECIMAL = 512;

  private NumberMembers() {}

  static MemberTable table(PsType type) {
    TableBuilder table = new TableBuilder().with("SELF", type);
    common(table, type);
    parsing(table, type);
    limits(table, type);
    if (Types.isFloating(type)) {
      floating(table, type);
    } else if (type == Types.DECIMAL) {
      DecimalMembers.add(table);
    } else if (type == Types.BIGINT) {
      BigIntegerMembers.add(table);
    }
    return table.build();
  }

  private static void common(TableBuilder table, PsType type) {
    table
        .method("int CompareTo(System.Object value)", (s, a) -> ValueOrder.compare(s, a[0]))
        .method("int CompareTo(SELF value)", (s, a) -> ValueOrder.compare(s, a[0]))
        .method("bool Equals(System.Object obj)", (s, a) -> ObjectMembers.same(s, a[0]))
        .method("bool Equals(SELF obj)", (s, a) -> ObjectMembers.same(s, a[0]))
        .method("int GetHashCode()", (s, a) -> Objects.hashCode(s))
        .method(
            "System.TypeCode GetTypeCode()",
            (s, a) ->
                TableBuilder.enumValue(
                    "System.TypeCode", type == Types.BIGINT ? "Object" : type.name()))
        .method("string ToString()", (s, a) -> NetFormat.general(s))
        .method("string ToString(string format)", (s, a) -> NetFormat.format(s, text(a, 0)))
        .method(
            "string ToString(System.IFormatProvider provider)",
            (s, a) -> NetFormat.format(s, null, Cultures.of(a[0])))
        .method(
            "string ToString(string format, System.IFormatProvider provider)",
            (s, a) -> NetFormat.format(s, text(a, 0), Cultures.of(a[1])));
  }

  private static void parsing(TableBuilder table, PsType type) {
    table
        .staticMethod("SELF Parse(string s)", (s, a) -> parse(text(a, 0), type, 0))
        .staticMethod(
            "SELF Parse(string s, System.Globalization.NumberStyles style)",
            (s, a) -> parse(text(a, 0), type, Arguments.option(a, 1)))
        .staticMethod(
            "SELF Parse(string s, System.IFormatProvider provider)",
            (s, a) -> parse(text(a, 0), type, 0))
        .staticMethod(
            "SELF Parse(string s, System.Globalization.NumberStyles style, System.IFormatProvider"
                + " provider)",
            (s, a) -> parse(text(a, 0), type, Arguments.option(a, 1)))
        .staticMethod(
            "bool TryParse(string s, [ref] SELF result)",
            (s, a) -> tryParse(text(a, 0), type, 0, a[1]))
        .staticMethod(
            "bool TryParse(string s, System.IFormatProvider provider, [ref] SELF result)",
            (s, a) -> tryParse(text(a, 0), type, 0, a[2]))
        .staticMethod(
            "bool TryParse(string s, System.Globalization.NumberStyles style,"
                + " System.IFormatProvider provider, [ref] SELF result)",
            (s, a) -> tryParse(text(a, 0), type, Arguments.option(a, 1), a[3]));
  }

  /** Parses as {@code Type.Parse} does. */
  static Object parse(String text, PsType type, int styles) {
    if ((styles & HEXADECIMAL) != 0) {
      return NumberParsing.hexadecimal(text, type);
    }
    if (type == Types.DECIMAL) {
      return NumberParsing.decimal(text);
    }
    if (Types.isFloating(type)) {
      double value = NumberParsing.real(text);
      return type == Types.SINGLE ? (Object) (float) value : value;
    }
    return NumberParsing.integer((styles & 64) != 0 ? text.replace(",", "") : text, type);
  }

  private static boolean tryParse(
      String text, PsType type, int styles, @Nullable Object reference) {
    try {
      assign(reference, parse(text, type, styles));
      return true;
    } catch (PsException e) {
      assign(reference, Conversion.defaultOf(type));
      return false;
    }
  }

  /** Stores the result of a {@code [ref]} parameter. */
  static void assign(@Nullable Object reference, @Nullable Object value) {
    if (reference instanceof PsReference cell) {
      cell.setValue(value);
    }
  }

  private static void limits(TableBuilder table, PsType type) {
    if (type == Types.INT) {
      table.constant("int MaxValue", Integer.MAX_VALUE).constant("int MinValue", Integer.MIN_VALUE);
    } else if (type == Types.LONG) {
      table.constant("long MaxValue", Long.MAX_VALUE).constant("long MinValue", Long.MIN_VALUE);
    } else if (type == Types.SHORT) {
      table.constant("short MaxValue", Short.MAX_VALUE).constant("short MinValue", Short.MIN_VALUE);
    } else if (type == Types.SBYTE) {
      table.constant("sbyte MaxValue", Byte.MAX_VALUE).constant("sbyte MinValue", Byte.MIN_VALUE);
    } else if (type == Types.BYTE) {
      table.constant("byte MaxValue", UInt8.of(255)).constant("byte MinValue", UInt8.of(0));
    } else if (type == Types.USHORT) {
      table.constant("ushort MaxValue", UInt16.of(65535)).constant("ushort MinValue", UInt16.of(0));
    } else if (type == Types.UINT) {
      table
          .constant("uint MaxValue", UInt32.of(UInt32.MAX_VALUE))
          .constant("uint MinValue", UInt32.of(0));
    } else if (type == Types.ULONG) {
      table.constant("ulong MaxValue", UInt64.MAX_VALUE).constant("ulong MinValue", UInt64.of(0));
    }
  }

  private static void floating(TableBuilder table, PsType type) {
    boolean single = type == Types.SINGLE;
    table
        .constant("SELF MaxValue", single ? (Object) Float.MAX_VALUE : Double.MAX_VALUE)
        .constant("SELF MinValue", single ? (Object) (-Float.MAX_VALUE) : -Double.MAX_VALUE)
        .constant("SELF Epsilon", single ? (Object) Float.MIN_VALUE : Double.MIN_VALUE)
        .constant("SELF NaN", single ? (Object) Float.NaN : Double.NaN)
        .constant(
            "SELF PositiveInfinity",
            single ? (Object) Float.POSITIVE_INFINITY : Double.POSITIVE_INFINITY)
        .constant(
            "SELF NegativeInfinity",
            single ? (Object) Float.NEGATIVE_INFINITY : Double.NEGATIVE_INFINITY)
        .staticMethod("bool IsNaN(SELF d)", (s, a) -> Double.isNaN(Arguments.real(a, 0)))
        .staticMethod("bool IsInfinity(SELF d)", (s, a) -> Double.isInfinite(Arguments.real(a, 0)))
        .staticMethod("bool IsFinite(SELF d)", (s, a) -> Double.isFinite(Arguments.real(a, 0)))
        .staticMethod(
            "bool IsPositiveInfinity(SELF d)",
            (s, a) -> Arguments.real(a, 0) == Double.POSITIVE_INFINITY)
        .staticMethod(
            "bool IsNegativeInfinity(SELF d)",
            (s, a) -> Arguments.real(a, 0) == Double.NEGATIVE_INFINITY);
  }

  /** {@code System.Decimal} has arithmetic as methods. */
  private static final class DecimalMembers {
    private static final BigDecimal MAX =
        new BigDecimal(BigInteger.ONE.shiftLeft(96).subtract(BigInteger.ONE));

    static void add(TableBuilder table) {
      table
          .constant("decimal MaxValue", MAX)
          .constant("decimal MinValue", MAX.negate())
          .constant("decimal Zero", BigDecimal.ZERO)
          .constant("decimal One", BigDecimal.ONE)
          .constant("decimal MinusOne", BigDecimal.ONE.negate())
          .staticMethod("decimal Abs(decimal value)", (s, a) -> of(a, 0).abs())
          .staticMethod("decimal Add(decimal d1, decimal d2)", (s, a) -> of(a, 0).add(of(a, 1)))
          .staticMethod(
              "decimal Subtract(decimal d1, decimal d2)", (s, a) -> of(a, 0).subtract(of(a, 1)))
          .staticMethod(
              "decimal Multiply(decimal d1, decimal d2)", (s, a) -> of(a, 0).multiply(of(a, 1)))
          .staticMethod("decimal Negate(decimal d)", (s, a) -> of(a, 0).negate())
          .staticMethod(
              "int Compare(decimal d1, decimal d2)", (s, a) -> of(a, 0).compareTo(of(a, 1)))
          .staticMethod("decimal Floor(decimal d)", (s, a) -> Rounding.floor(of(a, 0)))
          .staticMethod("decimal Ceiling(decimal d)", (s, a) -> Rounding.ceiling(of(a, 0)))
          .staticMethod("decimal Truncate(decimal d)", (s, a) -> Rounding.truncate(of(a, 0)))
          .staticMethod("decimal Round(decimal d)", (s, a) -> Rounding.round(of(a, 0), 0, 0))
          .staticMethod(
              "decimal Round(decimal d, int decimals)",
              (s, a) -> Rounding.round(of(a, 0), Arguments.integer(a, 1), 0))
          .staticMethod(
              "int ToInt32(decimal d)", (s, a) -> NumberConversion.convert(of(a, 0), Types.INT));
    }

    private static BigDecimal of(@Nullable Object[] a, int index) {
      return (BigDecimal) Arguments.value(a, index);
    }
  }

  /** {@code System.Numerics.BigInteger} has its arithmetic as static methods. */
  private static final class BigIntegerMembers {
    static void add(TableBuilder table) {
      table
          .constant("bigint Zero", BigInteger.ZERO)
          .constant("bigint One", BigInteger.ONE)
          .constant("bigint MinusOne", BigInteger.ONE.negate())
          .property("bool IsZero", s -> self(s).signum() == 0)
          .property("bool IsOne", s -> self(s).equals(BigInteger.ONE))
          .property("bool IsEven", s -> !self(s).testBit(0))
          .property("int Sign", s -> self(s).signum())
          .staticMethod("bigint Abs(bigint value)", (s, a) -> of(a, 0).abs())
          .staticMethod(
              "bigint Pow(bigint value, int exponent)",
              (s, a) -> of(a, 0).pow(Arguments.integer(a, 1)))
          .staticMethod(
              "bigint ModPow(bigint value, bigint exponent, bigint modulus)",
              (s, a) -> of(a, 0).modPow(of(a, 1), of(a, 2)))
          .staticMethod(
              "bigint GreatestCommonDivisor(bigint left, bigint right)",
              (s, a) -> of(a, 0).gcd(of(a, 1)))
          .staticMethod("bigint Add(bigint left, bigint right)", (s, a) -> of(a, 0).add(of(a, 1)))
          .staticMethod(
              "bigint Multiply(bigint left, bigint right)", (s, a) -> of(a, 0).multiply(of(a, 1)))
          .staticMethod("bigint Max(bigint left, bigint right)", (s, a) -> of(a, 0).max(of(a, 1)))
          .staticMethod("bigint Min(bigint left, bigint right)", (s, a) -> of(a, 0).min(of(a, 1)));
    }

    private static BigInteger self(@Nullable Object self) {
      return (BigInteger) Objects.requireNonNull(self);
    }

    private static BigInteger of(@Nullable Object[] a, int index) {
      return (BigInteger) Arguments.value(a, index);
    }
  }
}
