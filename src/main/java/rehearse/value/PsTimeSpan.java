package rehearse.value;

import org.jspecify.annotations.Nullable;
import rehearse.value.format.Culture;
import rehearse.value.format.Formattable;
import rehearse.value.format.TimeSpanFormat;

/** A length of time in steps of 100 nanoseconds ({@code System.TimeSpan}). */
public record PsTimeSpan(long ticks) implements Typed, Formattable, Comparable<PsTimeSpan> {
  public static final long PER_MILLISECOND = 10_000L;
  public static final long PER_SECOND = 1000 * PER_MILLISECOND;
  public static final long PER_MINUTE = 60 * PER_SECOND;
  public static final long PER_HOUR = 60 * PER_MINUTE;
  public static final long PER_DAY = 24 * PER_HOUR;

  public static final PsTimeSpan ZERO = new PsTimeSpan(0);

  private static final String TOO_LONG = "TimeSpan overflowed because the duration is too long.";

  /** Returns the span of {@code value} units of {@code unit} ticks, rounded to a tick. */
  public static PsTimeSpan of(double value, long unit) {
    if (Double.isNaN(value)) {
      throw Exceptions.argument("TimeSpan does not accept floating point Not-a-Number values.");
    }
    double ticks = value * unit;
    if (ticks > Long.MAX_VALUE || ticks < Long.MIN_VALUE) {
      throw Exceptions.overflow(TOO_LONG);
    }
    return new PsTimeSpan((long) ticks);
  }

  /** Returns the span of these parts. */
  public static PsTimeSpan of(long days, long hours, long minutes, long seconds, long millis) {
    try {
      long whole =
          Math.addExact(
              Math.addExact(Math.multiplyExact(days, 86400L), Math.multiplyExact(hours, 3600L)),
              Math.addExact(Math.multiplyExact(minutes, 60L), seconds));
      return new PsTimeSpan(
          Math.addExact(
              Math.multiplyExact(whole, PER_SECOND), Math.multiplyExact(millis, PER_MILLISECOND)));
    } catch (ArithmeticException e) {
      throw Exceptions.outOfRange(TOO_LONG, "seconds");
    }
  }

  @Override
  public PsType type() {
    return Types.TIMESPAN;
  }

  public int days() {
    return (int) (ticks / PER_DAY);
  }

  public int hours() {
    return (int) (ticks / PER_HOUR % 24);
  }

  public int minutes() {
    return (int) (ticks / PER_MINUTE % 60);
  }

  public int seconds() {
    return (int) (ticks / PER_SECOND % 60);
  }

  public int milliseconds() {
    return (int) (ticks / PER_MILLISECOND % 1000);
  }

  /** Returns the whole span in units of {@code unit} ticks. */
  public double total(long unit) {
    return (double) ticks / unit;
  }

  public PsTimeSpan plus(PsTimeSpan other) {
    try {
      return new PsTimeSpan(Math.addExact(ticks, other.ticks));
    } catch (ArithmeticException e) {
      throw Exceptions.overflow(TOO_LONG);
    }
  }

  public PsTimeSpan minus(PsTimeSpan other) {
    try {
      return new PsTimeSpan(Math.subtractExact(ticks, other.ticks));
    } catch (ArithmeticException e) {
      throw Exceptions.overflow(TOO_LONG);
    }
  }

  public PsTimeSpan negate() {
    if (ticks == Long.MIN_VALUE) {
      throw Exceptions.overflow(
          "Negating the minimum value of a twos complement number is invalid.");
    }
    return new PsTimeSpan(-ticks);
  }

  @Override
  public String format(@Nullable String format, Culture culture) {
    return TimeSpanFormat.format(ticks, format, culture);
  }

  @Override
  public int compareTo(PsTimeSpan other) {
    return Long.compare(ticks, other.ticks);
  }

  /** Returns the constant form: {@code 1.02:03:04.5000000}. */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder();
    if (ticks < 0) {
      text.append('-');
    }
    long days = Math.abs(ticks / PER_DAY);
    if (days != 0) {
      text.append(days).append('.');
    }
    appendTwo(text, Math.abs(hours())).append(':');
    appendTwo(text, Math.abs(minutes())).append(':');
    appendTwo(text, Math.abs(seconds()));
    long fraction = Math.abs(ticks % PER_SECOND);
    if (fraction != 0) {
      text.append('.');
      String digits = Long.toString(fraction);
      text.append("0".repeat(7 - digits.length())).append(digits);
    }
    return text.toString();
  }

  private static StringBuilder appendTwo(StringBuilder text, int number) {
    if (number < 10) {
      text.append('0');
    }
    return text.append(number);
  }
}
