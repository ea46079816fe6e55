package rehearse.value.operator;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.value.DateTimeOffset;
import rehearse.value.Exceptions;
import rehearse.value.Member;
import rehearse.value.PsDateTime;
import rehearse.value.PsTimeSpan;
import rehearse.value.PsType;
import rehearse.value.Types;

/** The operators .NET types bring themselves: {@code op_Addition} of dates, spans, big numbers. */
final class OperatorMethods {
  private static final Map<PsType, Map<String, List<Member.Overload>>> METHODS = new HashMap<>();

  static {
    decimals();
    bigIntegers();
    dates();
    offsetDates();
    spans();
  }

  private OperatorMethods() {}

  /** Computes with two operands that have been converted to the method's parameter types. */
  @FunctionalInterface
  private interface Computation<A, B> {
    Object of(A left, B right);
  }

  /** Returns the overloads of the method, or null if the type has no such operator. */
  static @Nullable List<Member.Overload> find(PsType type, String method) {
    Map<String, List<Member.Overload>> methods = METHODS.get(type);
    return methods == null ? null : methods.get(method);
  }

  @SuppressWarnings("unchecked")
  private static <A, B> void add(
      PsType owner,
      String method,
      PsType left,
      PsType right,
      PsType result,
      Computation<A, B> computation) {
    List<Member.Parameter> parameters =
        List.of(new Member.Parameter("0", left), new Member.Parameter("1", right));
    METHODS
        .computeIfAbsent(owner, type -> new HashMap<>())
        .computeIfAbsent(method, name -> new ArrayList<>())
        .add(
            new Member.Overload(
                result,
                parameters,
                false,
                (self, operands) ->
                    computation.of((A) operand(operands, 0), (B) operand(operands, 1))));
  }

  private static Object operand(@Nullable Object[] operands, int index) {
    Object operand = operands[index];
    if (operand == null) {
      throw Exceptions.argumentNull(Integer.toString(index));
    }
    return operand;
  }

  private static void decimals() {
    for (Arithmetic operator : Arithmetic.values()) {
      OperatorMethods.<BigDecimal, BigDecimal>add(
          Types.DECIMAL,
          operator.method(),
          Types.DECIMAL,
          Types.DECIMAL,
          Types.DECIMAL,
          operator::decimals);
    }
  }

  private static void bigIntegers() {
    big("op_Addition", BigInteger::add);
    big("op_Subtraction", BigInteger::subtract);
    big("op_Multiply", BigInteger::multiply);
    big("op_Division", (left, right) -> left.divide(divisor(right)));
    big("op_Modulus", (left, right) -> left.remainder(divisor(right)));
    big("op_BitwiseAnd", BigInteger::and);
    big("op_BitwiseOr", BigInteger::or);
    big("op_ExclusiveOr", BigInteger::xor);
    OperatorMethods.<BigInteger, Integer>add(
        Types.BIGINT, "op_LeftShift", Types.BIGINT, Types.INT, Types.BIGINT, BigInteger::shiftLeft);
    OperatorMethods.<BigInteger, Integer>add(
        Types.BIGINT,
        "op_RightShift",
        Types.BIGINT,
        Types.INT,
        Types.BIGINT,
        BigInteger::shiftRight);
  }

  private static BigInteger divisor(BigInteger number) {
    if (number.signum() == 0) {
      throw Exceptions.of("System.DivideByZeroException", "Attempted to divide by zero.");
    }
    return number;
  }

  private static void big(String method, Computation<BigInteger, BigInteger> computation) {
    add(Types.BIGINT, method, Types.BIGINT, Types.BIGINT, Types.BIGINT, computation);
  }

  private static void dates() {
    PsType date = Types.DATETIME;
    OperatorMethods.<PsDateTime, PsTimeSpan>add(
        date,
        "op_Addition",
        date,
        Types.TIMESPAN,
        date,
        (left, right) -> left.plusTicks(right.ticks()));
    OperatorMethods.<PsDateTime, PsDateTime>add(
        date, "op_Subtraction", date, date, Types.TIMESPAN, PsDateTime::minus);
    OperatorMethods.<PsDateTime, PsTimeSpan>add(
        date,
        "op_Subtraction",
        date,
        Types.TIMESPAN,
        date,
        (left, right) -> left.plusTicks(-right.ticks()));
  }

  private static void offsetDates() {
    PsType date = Types.DATETIME_OFFSET;
    OperatorMethods.<DateTimeOffset, PsTimeSpan>add(
        date,
        "op_Addition",
        date,
        Types.TIMESPAN,
        date,
        (left, right) -> moved(left, right.ticks()));
    OperatorMethods.<DateTimeOffset, DateTimeOffset>add(
        date,
        "op_Subtraction",
        date,
        date,
        Types.TIMESPAN,
        (left, right) -> new PsTimeSpan(left.utcTicks() - right.utcTicks()));
    OperatorMethods.<DateTimeOffset, PsTimeSpan>add(
        date,
        "op_Subtraction",
        date,
        Types.TIMESPAN,
        date,
        (left, right) -> moved(left, -right.ticks()));
  }

  private static DateTimeOffset moved(DateTimeOffset date, long ticks) {
    return new DateTimeOffset(date.dateTime().plusTicks(ticks).ticks(), date.offsetMinutes());
  }

  private static void spans() {
    PsType span = Types.TIMESPAN;
    OperatorMethods.<PsTimeSpan, PsTimeSpan>add(
        span, "op_Addition", span, span, span, (left, right) -> sum(left.ticks(), right.ticks()));
    OperatorMethods.<PsTimeSpan, PsTimeSpan>add(
        span,
        "op_Subtraction",
        span,
        span,
        span,
        (left, right) -> sum(left.ticks(), -right.ticks()));
    OperatorMethods.<PsTimeSpan, Double>add(
        span,
        "op_Multiply",
        span,
        Types.DOUBLE,
        span,
        (left, right) -> rounded(left.ticks() * right));
    OperatorMethods.<Double, PsTimeSpan>add(
        span,
        "op_Multiply",
        Types.DOUBLE,
        span,
        span,
        (left, right) -> rounded(right.ticks() * left));
    OperatorMethods.<PsTimeSpan, Double>add(
        span,
        "op_Division",
        span,
        Types.DOUBLE,
        span,
        (left, right) -> rounded(left.ticks() / right));
    OperatorMethods.<PsTimeSpan, PsTimeSpan>add(
        span,
        "op_Division",
        span,
        span,
        Types.DOUBLE,
        (left, right) -> (double) left.ticks() / right.ticks());
  }

  private static PsTimeSpan sum(long left, long right) {
    long sum = left + right;
    if (((left ^ sum) & (right ^ sum)) < 0) {
      throw Exceptions.overflow("TimeSpan overflowed because the duration is too long.");
    }
    return new PsTimeSpan(sum);
  }

  private static PsTimeSpan rounded(double ticks) {
    return PsTimeSpan.of(Math.rint(ticks), 1);
  }
}
