package rehearse.exchange.type;

import static rehearse.exchange.type.TypeDescription.parameter;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import rehearse.exchange.Messages;
import rehearse.value.Conversion;
import rehearse.value.MemberTable;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.Typed;
import rehearse.value.Types;

/** A length of time that prints as {@code [d.]hh:mm:ss[.fffffff]}. */
public record EnhancedTimeSpan(long ticks) implements Typed, Comparable<EnhancedTimeSpan> {
  public static final PsType TYPE =
      PsType.named("Microsoft.Exchange.Data.EnhancedTimeSpan")
          .base(Types.VALUE_TYPE)
          .kind(PsType.Kind.STRUCT)
          .converter(EnhancedTimeSpan::convert)
          .members(EnhancedTimeSpan::members)
          .build();

  public static final long TICKS_PER_SECOND = 10_000_000L;
  private static final long TICKS_PER_MINUTE = 60 * TICKS_PER_SECOND;
  private static final long TICKS_PER_HOUR = 60 * TICKS_PER_MINUTE;
  private static final long TICKS_PER_DAY = 24 * TICKS_PER_HOUR;

  /** {@code d}, {@code [d.]hh:mm[:ss[.fffffff]]}, {@code d:hh:mm:ss}; a sign before it. */
  private static final Pattern TEXT =
      Pattern.compile(
          "(-)?(?:(\\d{1,8})|(?:(\\d{1,8})[.:](?=\\d+:\\d+:\\d))?(\\d{1,2}):(\\d{1,2})"
              + "(?::(\\d{1,2})(?:\\.(\\d{1,7}))?)?|(\\d{1,8})\\.(\\d{1,2}):(\\d{1,2}))");

  /** Makes a time span of whole seconds. */
  public static EnhancedTimeSpan ofSeconds(long seconds) {
    return new EnhancedTimeSpan(seconds * TICKS_PER_SECOND);
  }

  /** Reads the text as .NET's TimeSpan does; a bare number counts days. */
  public static EnhancedTimeSpan parse(String text) {
    Matcher in = TEXT.matcher(text.trim());
    if (!in.matches()) {
      throw Messages.INVALID_TIME_SPAN.formatError(text);
    }
    long ticks = in.group(2) != null ? number(in, 2) * TICKS_PER_DAY : clock(in, text);
    return new EnhancedTimeSpan(in.group(1) == null ? ticks : -ticks);
  }

  private static long clock(Matcher in, String text) {
    boolean withoutSeconds = in.group(8) != null;
    long days = number(in, withoutSeconds ? 8 : 3);
    long hours = number(in, withoutSeconds ? 9 : 4);
    long minutes = number(in, withoutSeconds ? 10 : 5);
    long seconds = number(in, 6);
    if (hours > 23 || minutes > 59 || seconds > 59) {
      throw Messages.INVALID_TIME_SPAN.formatError(text);
    }
    String fraction = in.group(7) == null ? "" : in.group(7);
    long part = Long.parseLong((fraction + "0000000").substring(0, 7));
    return days * TICKS_PER_DAY
        + hours * TICKS_PER_HOUR
        + minutes * TICKS_PER_MINUTE
        + seconds * TICKS_PER_SECOND
        + part;
  }

  private static long number(Matcher in, int group) {
    String digits = in.group(group);
    return digits == null ? 0 : Long.parseLong(digits);
  }

  static @Nullable Object convert(Object value) {
    if (value instanceof EnhancedTimeSpan span) {
      return span;
    }
    return parse(Texts.of(value));
  }

  private int part(long unit, int count) {
    return (int) (ticks / unit % count);
  }

  private int days() {
    return (int) (ticks / TICKS_PER_DAY);
  }

  @Override
  public PsType type() {
    return TYPE;
  }

  @Override
  public int compareTo(EnhancedTimeSpan other) {
    return Long.compare(ticks, other.ticks);
  }

  @Override
  public String toString() {
    StringBuilder text = new StringBuilder(16);
    if (ticks < 0) {
      text.append('-');
    }
    long rest = Math.abs(ticks);
    if (rest >= TICKS_PER_DAY) {
      text.append(rest / TICKS_PER_DAY).append('.');
    }
    two(text, rest / TICKS_PER_HOUR % 24).append(':');
    two(text, rest / TICKS_PER_MINUTE % 60).append(':');
    two(text, rest / TICKS_PER_SECOND % 60);
    long fraction = rest % TICKS_PER_SECOND;
    if (fraction != 0) {
      String digits = Long.toString(fraction);
      text.append('.').append("0".repeat(7 - digits.length())).append(digits);
    }
    return text.toString();
  }

  private static StringBuilder two(StringBuilder text, long number) {
    return text.append(number < 10 ? "0" : "").append(number);
  }

  /** Returns the same time as a {@code System.TimeSpan}. */
  private @Nullable Object toTimeSpan() {
    return Conversion.to(toString(), Types.TIMESPAN);
  }

  private static MemberTable members() {
    return new TypeDescription<>(EnhancedTimeSpan.class)
        .property("Days", Types.INT, EnhancedTimeSpan::days)
        .property("Hours", Types.INT, span -> span.part(TICKS_PER_HOUR, 24))
        .property("Minutes", Types.INT, span -> span.part(TICKS_PER_MINUTE, 60))
        .property("Seconds", Types.INT, span -> span.part(TICKS_PER_SECOND, 60))
        .property("Milliseconds", Types.INT, span -> span.part(10_000, 1000))
        .property("Ticks", Types.LONG, EnhancedTimeSpan::ticks)
        .property("TotalDays", Types.DOUBLE, span -> (double) span.ticks / TICKS_PER_DAY)
        .property("TotalHours", Types.DOUBLE, span -> (double) span.ticks / TICKS_PER_HOUR)
        .property("TotalMinutes", Types.DOUBLE, span -> (double) span.ticks / TICKS_PER_MINUTE)
        .property("TotalSeconds", Types.DOUBLE, span -> (double) span.ticks / TICKS_PER_SECOND)
        .property("TotalMilliseconds", Types.DOUBLE, span -> (double) span.ticks / 10_000)
        .property("Sign", Types.INT, span -> Long.signum(span.ticks))
        .method("ToTimeSpan", Types.TIMESPAN, EnhancedTimeSpan::toTimeSpan)
        .method(
            "CompareTo",
            Types.INT,
            List.of(parameter("other", TYPE)),
            (span, in) -> in[0] == null ? 1 : span.compareTo((EnhancedTimeSpan) in[0]))
        .method(
            "Equals",
            Types.BOOL,
            List.of(parameter("obj", Types.OBJECT)),
            (span, in) -> span.equals(in[0]))
        .method("ToString", Types.STRING, EnhancedTimeSpan::toString)
        .staticMethod(
            "Parse", TYPE, List.of(parameter("s", Types.STRING)), in -> parse(Texts.of(in[0])))
        .staticProperty("Zero", TYPE, new EnhancedTimeSpan(0))
        .build();
  }

  /** Returns the time span that {@code value} is, for callers that hold any kind of value. */
  public static EnhancedTimeSpan from(Object value) {
    Object span = convert(value);
    if (span instanceof EnhancedTimeSpan found) {
      return found;
    }
    throw new PsException(Types.RUNTIME_EXCEPTION, Messages.INVALID_TIME_SPAN.text(value));
  }
}
