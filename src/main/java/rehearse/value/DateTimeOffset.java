package rehearse.value;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;
import rehearse.value.format.ClockTime;
import rehearse.value.format.Culture;
import rehearse.value.format.DateTimeFormat;
import rehearse.value.format.Formattable;

/**
 * A date and time with its distance from UTC ({@code System.DateTimeOffset}).
 *
 * @param ticks what its own clock shows, in steps of 100 nanoseconds since the start of the year 1
 * @param offsetMinutes how far that clock is ahead of UTC
 */
public record DateTimeOffset(long ticks, int offsetMinutes)
    implements Typed, Formattable, Comparable<DateTimeOffset> {
  /** Returns the moment of {@code time}; one of unknown kind is local. */
  public static DateTimeOffset of(PsDateTime time) {
    if (time.kind() == PsDateTime.Kind.UTC) {
      return new DateTimeOffset(time.ticks(), 0);
    }
    long offset = PsDateTime.localOffset(time.clock());
    return new DateTimeOffset(time.ticks(), (int) (offset / PsTimeSpan.PER_MINUTE));
  }

  @Override
  public PsType type() {
    return Types.DATETIME_OFFSET;
  }

  /** Returns what the clock shows, of unknown kind. */
  public PsDateTime dateTime() {
    return new PsDateTime(ticks, PsDateTime.Kind.UNSPECIFIED);
  }

  public PsDateTime utcDateTime() {
    return new PsDateTime(utcTicks(), PsDateTime.Kind.UTC);
  }

  public long utcTicks() {
    return ticks - offsetMinutes * PsTimeSpan.PER_MINUTE;
  }

  /** Returns the same moment on a clock that is {@code minutes} ahead of UTC. */
  public DateTimeOffset toOffset(int minutes) {
    return new DateTimeOffset(utcTicks() + minutes * PsTimeSpan.PER_MINUTE, minutes);
  }

  public LocalDateTime clock() {
    return dateTime().clock();
  }

  @Override
  public String format(@Nullable String format, Culture culture) {
    return DateTimeFormat.format(ClockTime.withOffset(ticks, offsetMinutes), format, culture);
  }

  @Override
  public int compareTo(DateTimeOffset other) {
    return Long.compare(utcTicks(), other.utcTicks());
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof DateTimeOffset that && that.utcTicks() == utcTicks();
  }

  @Override
  public int hashCode() {
    return Long.hashCode(utcTicks());
  }

  /** Returns the invariant form: {@code 03/04/2024 05:06:07 +01:00}. */
  @Override
  public String toString() {
    int minutes = Math.abs(offsetMinutes);
    return dateTime()
        + String.format(
            java.util.Locale.ROOT,
            " %s%02d:%02d",
            offsetMinutes < 0 ? "-" : "+",
            minutes / 60,
            minutes % 60);
  }
}
