package rehearse.value;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import rehearse.value.format.ClockTime;
import rehearse.value.format.Culture;
import rehearse.value.format.DateTimeFormat;
import rehearse.value.format.Formattable;

/**
 * A date with a time of day ({@code System.DateTime}).
 *
 * @param ticks steps of 100 nanoseconds since the start of the year 1
 */
public record PsDateTime(long ticks, Kind kind)
    implements Typed, Formattable, Comparable<PsDateTime> {
  /** Whose clock shows the time ({@code DateTimeKind}). */
  public enum Kind {
    UNSPECIFIED,
    UTC,
    LOCAL
  }

  public static final long MAX_TICKS = 3155378975999999999L;
  public static final PsDateTime MIN_VALUE = new PsDateTime(0, Kind.UNSPECIFIED);
  public static final PsDateTime MAX_VALUE = new PsDateTime(MAX_TICKS, Kind.UNSPECIFIED);

  private static final long EPOCH_TICKS = 621355968000000000L;
  private static final long FIRST_DAY = LocalDate.of(1, 1, 1).toEpochDay();
  private static final String OUT_OF_RANGE =
      "The added or subtracted value results in an un-representable DateTime.";

  /** Returns the time {@code ticks} stand for, if there is one. */
  public static PsDateTime ofTicks(long ticks, Kind kind) {
    if (ticks < 0 || ticks > MAX_TICKS) {
      throw Exceptions.outOfRange(
          "Ticks must be between DateTime.MinValue.Ticks and DateTime.MaxValue.Ticks.", "ticks");
    }
    return new PsDateTime(ticks, kind);
  }

  /** Returns the time of these parts; fails as the .NET constructor does if there is none. */
  public static PsDateTime of(
      int year, int month, int day, int hour, int minute, int second, int milli, Kind kind) {
    if (year < 1
        || year > 9999
        || month < 1
        || month > 12
        || day < 1
        || day > LocalDate.of(year, month, 1).lengthOfMonth()) {
      throw Exceptions.of(
          "System.ArgumentOutOfRangeException",
          "Year, Month, and Day parameters describe an un-representable DateTime.");
    }
    if (hour < 0 || hour > 23 || minute < 0 || minute > 59 || second < 0 || second > 59) {
      throw Exceptions.of(
          "System.ArgumentOutOfRangeException",
          "Hour, Minute, and Second parameters describe an un-representable DateTime.");
    }
    if (milli < 0 || milli > 999) {
      throw Exceptions.outOfRange("Valid values are between 0 and 999, inclusive.", "millisecond");
    }
    return new PsDateTime(
        ticksOf(LocalDateTime.of(year, month, day, hour, minute, second))
            + milli * PsTimeSpan.PER_MILLISECOND,
        kind);
  }

  /** Returns what a clock that shows {@code time} shows, in ticks. */
  public static long ticksOf(LocalDateTime time) {
    return (time.toLocalDate().toEpochDay() - FIRST_DAY) * PsTimeSpan.PER_DAY
        + time.toLocalTime().toNanoOfDay() / 100;
  }

  /** Returns the moment {@code instant} in UTC. */
  public static PsDateTime utc(Instant instant) {
    return new PsDateTime(
        EPOCH_TICKS + instant.getEpochSecond() * PsTimeSpan.PER_SECOND + instant.getNano() / 100,
        Kind.UTC);
  }

  public static PsDateTime now() {
    return utc(Instant.now()).toLocal();
  }

  @Override
  public PsType type() {
    return Types.DATETIME;
  }

  /** Returns what the clock shows as Java's date and time. */
  public LocalDateTime clock() {
    long since = ticks - EPOCH_TICKS;
    return LocalDateTime.ofEpochSecond(
        Math.floorDiv(since, PsTimeSpan.PER_SECOND),
        (int) Math.floorMod(since, PsTimeSpan.PER_SECOND) * 100,
        ZoneOffset.UTC);
  }

  public PsDateTime date() {
    return new PsDateTime(ticks - ticks % PsTimeSpan.PER_DAY, kind);
  }

  public PsTimeSpan timeOfDay() {
    return new PsTimeSpan(ticks % PsTimeSpan.PER_DAY);
  }

  /** Returns the day of the week, Sunday being 0. */
  public int dayOfWeek() {
    return (int) ((ticks / PsTimeSpan.PER_DAY + 1) % 7);
  }

  public PsDateTime plusTicks(long more) {
    long sum = ticks + more;
    if (((ticks ^ sum) & (more ^ sum)) < 0 || sum < 0 || sum > MAX_TICKS) {
      throw Exceptions.outOfRange(OUT_OF_RANGE, "value");
    }
    return new PsDateTime(sum, kind);
  }

  /** Returns the time {@code value} units of {@code unit} ticks later. */
  public PsDateTime plus(double value, long unit) {
    double more = value * unit;
    if (!(Math.abs(more) <= MAX_TICKS)) {
      throw Exceptions.outOfRange(OUT_OF_RANGE, "value");
    }
    long whole = (long) value;
    return plusTicks(whole * unit + (long) ((value - whole) * unit));
  }

  public PsDateTime plusMonths(int months) {
    if (months < -120000 || months > 120000) {
      throw Exceptions.outOfRange("Months value must be between +/-120000.", "months");
    }
    LocalDateTime moved = clock().plusMonths(months);
    if (moved.getYear() < 1 || moved.getYear() > 9999) {
      throw Exceptions.outOfRange(OUT_OF_RANGE, "months");
    }
    return new PsDateTime(ticksOf(moved), kind);
  }

  public PsTimeSpan minus(PsDateTime other) {
    return new PsTimeSpan(ticks - other.ticks);
  }

  /** Returns how far the local clock is ahead of UTC at this local time, in ticks. */
  public static long localOffset(LocalDateTime time) {
    return ZoneId.systemDefault().getRules().getOffset(time).getTotalSeconds()
        * PsTimeSpan.PER_SECOND;
  }

  /** Returns the same moment in UTC; a time of unknown kind counts as local. */
  public PsDateTime toUtc() {
    return kind == Kind.UTC ? this : clamp(ticks - localOffset(clock()), Kind.UTC);
  }

  /** Returns the same moment on the local clock; a time of unknown kind counts as UTC. */
  public PsDateTime toLocal() {
    if (kind == Kind.LOCAL) {
      return this;
    }
    ZoneOffset offset =
        ZoneId.systemDefault().getRules().getOffset(clock().toInstant(ZoneOffset.UTC));
    return clamp(ticks + offset.getTotalSeconds() * PsTimeSpan.PER_SECOND, Kind.LOCAL);
  }

  private static PsDateTime clamp(long ticks, Kind kind) {
    return new PsDateTime(Math.max(0, Math.min(MAX_TICKS, ticks)), kind);
  }

  @Override
  public String format(@Nullable String format, Culture culture) {
    ClockTime.Kind clockKind =
        switch (kind) {
          case UNSPECIFIED -> ClockTime.Kind.UNSPECIFIED;
          case UTC -> ClockTime.Kind.UTC;
          case LOCAL -> ClockTime.Kind.LOCAL;
        };
    return DateTimeFormat.format(ClockTime.of(ticks, clockKind), format, culture);
  }

  @Override
  public int compareTo(PsDateTime other) {
    return Long.compare(ticks, other.ticks);
  }

  /** Two times are equal when their clocks show the same, whatever their kinds. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PsDateTime that && that.ticks == ticks;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(ticks);
  }

  /** Returns the invariant form: {@code 03/04/2024 05:06:07}. */
  @Override
  public String toString() {
    LocalDateTime time = clock();
    return String.format(
        java.util.Locale.ROOT,
        "%02d/%02d/%04d %02d:%02d:%02d",
        time.getMonthValue(),
        time.getDayOfMonth(),
        time.getYear(),
        time.getHour(),
        time.getMinute(),
        time.getSecond());
  }
}
