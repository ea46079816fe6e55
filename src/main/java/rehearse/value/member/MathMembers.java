package rehearse.value.member;

import static rehearse.value.member.Arguments.integer;
import static rehearse.value.member.Arguments.option;
import static rehearse.value.member.Arguments.real;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.DoubleUnaryOperator;
import org.jspecify.annotations.Nullable;
import rehearse.value.Exceptions;
import rehearse.value.MemberTable;
import rehearse.value.NumberConversion;
import rehearse.value.PsType;
import rehearse.value.Types;

/** {@code System.Math}. */
final class MathMembers {
  private static final PsType[] ORDERED = {
    Types.BYTE,
    Types.DECIMAL,
    Types.DOUBLE,
    Types.SHORT,
    Types.INT,
    Types.LONG,
    Types.SBYTE,
    Types.SINGLE,
    Types.USHORT,
    Types.UINT,
    Types.ULONG
  };
  private static final PsType[] SIGNED = {
    Types.DECIMAL, Types.DOUBLE, Types.SHORT, Types.INT, Types.LONG, Types.SBYTE, Types.SINGLE
  };

  private MathMembers() {}

  static MemberTable table() {
    TableBuilder table = new TableBuilder();
    table.constant("double PI", Math.PI).constant("double E", Math.E);
    table.constant("double Tau", 2 * Math.PI);
    comparisons(table);
    rounding(table);
    functions(table);
    table
        .staticMethod("long BigMul(int a, int b)", (s, a) -> (long) integer(a, 0) * integer(a, 1))
        .staticMethod("int DivRem(int a, int b, [ref] int result)", (s, a) -> divRem(a))
        .staticMethod(
            "double IEEERemainder(double x, double y)",
            (s, a) -> Math.IEEEremainder(real(a, 0), real(a, 1)));
    return table.build();
  }

  private static int divRem(@Nullable Object[] a) {
    if (integer(a, 1) == 0) {
      throw Exceptions.of("System.DivideByZeroException", "Attempted to divide by zero.");
    }
    NumberMembers.assign(a[2], integer(a, 0) % integer(a, 1));
    return integer(a, 0) / integer(a, 1);
  }

  private static void comparisons(TableBuilder table) {
    for (PsType type : SIGNED) {
      String name = type.displayName();
      table
          .staticMethod(name + " Abs(" + name + " value)", (s, a) -> abs(a, type))
          .staticMethod("int Sign(" + name + " value)", (s, a) -> sign(a));
    }
    for (PsType type : ORDERED) {
      String name = type.displayName();
      String pair = "(" + name + " val1, " + name + " val2)";
      table
          .staticMethod(name + " Max" + pair, (s, a) -> compare(a, 0, 1) >= 0 ? a[0] : a[1])
          .staticMethod(name + " Min" + pair, (s, a) -> compare(a, 0, 1) <= 0 ? a[0] : a[1])
          .staticMethod(
              name + " Clamp(" + name + " value, " + name + " min, " + name + " max)",
              (s, a) -> clamp(a));
    }
  }

  private static @Nullable Object clamp(@Nullable Object[] a) {
    if (compare(a, 1, 2) > 0) {
      throw Exceptions.argument("'" + a[1] + "' cannot be greater than " + a[2] + ".");
    }
    return compare(a, 0, 1) < 0 ? a[1] : compare(a, 0, 2) > 0 ? a[2] : a[0];
  }

  private static int compare(@Nullable Object[] a, int left, int right) {
    Object first = Arguments.value(a, left);
    Object second = Arguments.value(a, right);
    if (first instanceof Double || first instanceof Float) {
      return Double.compare(real(a, left), real(a, right));
    }
    return first instanceof BigDecimal number
        ? number.compareTo((BigDecimal) second)
        : NumberConversion.whole((Number) first).compareTo(NumberConversion.whole((Number) second));
  }

  private static Object abs(@Nullable Object[] a, PsType type) {
    Object value = Arguments.value(a, 0);
    if (value instanceof Double number) {
      return Math.abs(number);
    }
    if (value instanceof Float number) {
      return Math.abs(number);
    }
    if (value instanceof BigDecimal number) {
      return number.abs();
    }
    BigInteger whole = NumberConversion.whole((Number) value).abs();
    try {
      return NumberConversion.convert(whole, type);
    } catch (rehearse.value.PsException e) {
      throw Exceptions.overflow(
          "Negating the minimum value of a twos complement number is invalid.");
    }
  }

  private static int sign(@Nullable Object[] a) {
    Object value = Arguments.value(a, 0);
    if (value instanceof BigDecimal number) {
      return number.signum();
    }
    double number = ((Number) value).doubleValue();
    if (Double.isNaN(number)) {
      throw Exceptions.of(
          "System.ArithmeticException",
          "Function does not accept floating point Not-a-Number" + " values.");
    }
    return (int) Math.signum(number);
  }

  private static BigDecimal decimal(@Nullable Object[] a) {
    return (BigDecimal) Arguments.value(a, 0);
  }

  private static void rounding(TableBuilder table) {
    table
        .staticMethod("decimal Ceiling(decimal d)", (s, a) -> Rounding.ceiling(decimal(a)))
        .staticMethod("double Ceiling(double a)", (s, a) -> Math.ceil(real(a, 0)))
        .staticMethod("decimal Floor(decimal d)", (s, a) -> Rounding.floor(decimal(a)))
        .staticMethod("double Floor(double d)", (s, a) -> Math.floor(real(a, 0)))
        .staticMethod("decimal Truncate(decimal d)", (s, a) -> Rounding.truncate(decimal(a)))
        .staticMethod(
            "double Truncate(double d)",
            (s, a) -> real(a, 0) < 0 ? Math.ceil(real(a, 0)) : Math.floor(real(a, 0)))
        .staticMethod("decimal Round(decimal d)", (s, a) -> Rounding.round(decimal(a), 0, 0))
        .staticMethod(
            "decimal Round(decimal d, int decimals)",
            (s, a) -> Rounding.round(decimal(a), integer(a, 1), 0))
        .staticMethod(
            "decimal Round(decimal d, System.MidpointRounding mode)",
            (s, a) -> Rounding.round(decimal(a), 0, option(a, 1)))
        .staticMethod(
            "decimal Round(decimal d, int decimals, System.MidpointRounding mode)",
            (s, a) -> Rounding.round(decimal(a), integer(a, 1), option(a, 2)))
        .staticMethod("double Round(double a)", (s, a) -> Rounding.round(real(a, 0), 0, 0))
        .staticMethod(
            "double Round(double value, int digits)",
            (s, a) -> Rounding.round(real(a, 0), integer(a, 1), 0))
        .staticMethod(
            "double Round(double value, System.MidpointRounding mode)",
            (s, a) -> Rounding.round(real(a, 0), 0, option(a, 1)))
        .staticMethod(
            "double Round(double value, int digits, System.MidpointRounding mode)",
            (s, a) -> Rounding.round(real(a, 0), integer(a, 1), option(a, 2)));
  }

  private static void function(TableBuilder table, String name, DoubleUnaryOperator function) {
    table.staticMethod(
        "double " + name + "(double d)", (s, a) -> function.applyAsDouble(real(a, 0)));
  }

  private static void functions(TableBuilder table) {
    function(table, "Sqrt", Math::sqrt);
    function(table, "Cbrt", Math::cbrt);
    function(table, "Exp", Math::exp);
    function(table, "Log10", Math::log10);
    function(table, "Log2", value -> Math.log(value) / Math.log(2));
    function(table, "Sin", Math::sin);
    function(table, "Cos", Math::cos);
    function(table, "Tan", Math::tan);
    function(table, "Asin", Math::asin);
    function(table, "Acos", Math::acos);
    function(table, "Atan", Math::atan);
    function(table, "Sinh", Math::sinh);
    function(table, "Cosh", Math::cosh);
    function(table, "Tanh", Math::tanh);
    table
        .staticMethod("double Log(double d)", (s, a) -> Math.log(real(a, 0)))
        .staticMethod(
            "double Log(double a, double newBase)",
            (s, a) -> Math.log(real(a, 0)) / Math.log(real(a, 1)))
        .staticMethod("double Pow(double x, double y)", (s, a) -> Math.pow(real(a, 0), real(a, 1)))
        .staticMethod(
            "double Atan2(double y, double x)", (s, a) -> Math.atan2(real(a, 0), real(a, 1)));
  }
}
