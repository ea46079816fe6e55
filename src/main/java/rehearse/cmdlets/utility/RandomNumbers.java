package rehearse.cmdlets.utility;

import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.cmdlets.ObjectText;
import rehearse.command.ErrorRecord;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.value.Conversion;
import rehearse.value.ErrorCategory;
import rehearse.value.PsException;
import rehearse.value.PsObject;
import rehearse.value.Types;

/** Random numbers between two bounds, of the type the bounds have. */
final class RandomNumbers extends Execution {
  private final Invocation in;
  private final RandomSource source;
  private final @Nullable Object least;
  private final @Nullable Object bound;
  private final int count;

  RandomNumbers(
      Invocation in,
      RandomSource source,
      @Nullable Object minimum,
      @Nullable Object maximum,
      int count) {
    this.in = in;
    this.source = source;
    this.least = number(in, PsObject.unwrap(minimum));
    this.bound = number(in, PsObject.unwrap(maximum));
    this.count = count;
  }

  /** Returns a text as the number it spells. */
  private static @Nullable Object number(Invocation in, @Nullable Object value) {
    if (!(value instanceof String text)) {
      return value;
    }
    try {
      Object scanned = Conversion.to(text, Types.DOUBLE);
      boolean whole = text.indexOf('.') < 0 && text.indexOf('e') < 0 && text.indexOf('E') < 0;
      if (whole && scanned instanceof Double number) {
        boolean small = Math.abs(number) <= Integer.MAX_VALUE;
        return Conversion.to(text, small ? Types.INT : Types.LONG);
      }
      return scanned;
    } catch (PsException notNumeric) {
      try {
        return Conversion.to(text, Types.INT);
      } catch (PsException e) {
        String id = e.errorId();
        throw in.terminate(
            new ErrorRecord(e, id == null ? "" : id, ErrorCategory.InvalidArgument, null));
      }
    }
  }

  @Override
  public void begin() {
    for (int i = 0; i < count; i++) {
      in.write(next());
    }
  }

  private Object next() {
    if (isInt(least) && isInt(bound)) {
      int from = least == null ? 0 : (Integer) least;
      int to = bound == null ? Integer.MAX_VALUE : (Integer) bound;
      check(from < to, from, to);
      return source.next(from, to);
    }
    if ((isInt(least) || least instanceof Long) && (isInt(bound) || bound instanceof Long)) {
      long from = least == null ? 0 : ((Number) least).longValue();
      long to = bound == null ? Long.MAX_VALUE : ((Number) bound).longValue();
      check(from < to, from, to);
      return nextLong(from, to);
    }
    double from = least == null ? 0 : toDouble(least);
    double to = bound == null ? Double.MAX_VALUE : toDouble(bound);
    check(from < to, from, to);
    return from + source.nextDouble() * (to - from);
  }

  private static boolean isInt(@Nullable Object value) {
    return value == null || value instanceof Integer;
  }

  private static double toDouble(Object value) {
    return Conversion.to(value, Types.DOUBLE) instanceof Double number ? number : 0;
  }

  private long nextLong(long from, long to) {
    BigInteger range = BigInteger.valueOf(to).subtract(BigInteger.valueOf(from));
    BigInteger random;
    do {
      random = new BigInteger(range.bitLength(), source.random());
    } while (random.compareTo(range) >= 0);
    return random.longValue() + from;
  }

  private void check(boolean ordered, Object from, Object to) {
    if (!ordered) {
      throw in.terminate(
          ExceptionTypes.ARGUMENT,
          "The Minimum value ("
              + ObjectText.of(from)
              + ") cannot be greater than or equal to the Maximum value ("
              + ObjectText.of(to)
              + ").",
          "MinGreaterThanOrEqualMax",
          ErrorCategory.InvalidArgument,
          null);
    }
  }
}
