package rehearse.value.format;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A point in time as a clock shows it: what the date formats print.
 *
 * @param ticks 100-nanosecond steps since the start of the year 1, as the clock shows them
 * @param kind what is known of the clock
 * @param offset minutes the clock is ahead of UTC; only a value of kind OFFSET brings its own
 */
public record ClockTime(long ticks, Kind kind, int offset) {
  /** What is known of the clock ({@code DateTimeKind}), or that the value names its offset. */
  public enum Kind {
    UNSPECIFIED,
    UTC,
    LOCAL,
    OFFSET
  }

  private static final long TICKS_PER_SECOND = 10_000_000L;
  private static final long TICKS_PER_MINUTE = 60 * TICKS_PER_SECOND;
  private static final long TICKS_PER_DAY = 24 * 60 * TICKS_PER_MINUTE;
  private static final long DAYS_BEFORE_EPOCH = -LocalDate.of(1, 1, 1).toEpochDay();

  /** A {@code DateTime}. */
  public static ClockTime of(long ticks, Kind kind) {
    return new ClockTime(ticks, kind, 0);
  }

  /** A {@code DateTimeOffset}: what its own clock shows, and how far that is ahead of UTC. */
  public static ClockTime withOffset(long ticks, int offsetMinutes) {
    return new ClockTime(ticks, Kind.OFFSET, offsetMinutes);
  }

  boolean isOffset() {
    return kind == Kind.OFFSET;
  }

  /** Returns the same moment on a clock that shows UTC. */
  ClockTime toUtc() {
    return kind == Kind.UTC
        ? this
        : new ClockTime(ticks - offsetMinutes() * TICKS_PER_MINUTE, Kind.UTC, 0);
  }

  int offsetMinutes() {
    return switch (kind) {
      case UTC -> 0;
      case OFFSET -> offset;
      case UNSPECIFIED, LOCAL -> localOffset();
    };
  }

  private int localOffset() {
    long seconds = Math.floorDiv(ticks, TICKS_PER_SECOND) - DAYS_BEFORE_EPOCH * 86_400L;
    ZoneId zone = ZoneId.systemDefault();
    ZoneOffset near = zone.getRules().getOffset(Instant.ofEpochSecond(seconds));
    ZoneOffset exact =
        zone.getRules().getOffset(Instant.ofEpochSecond(seconds - near.getTotalSeconds()));
    return exact.getTotalSeconds() / 60;
  }

  private LocalDate date() {
    return LocalDate.ofEpochDay(Math.floorDiv(ticks, TICKS_PER_DAY) - DAYS_BEFORE_EPOCH);
  }

  int year() {
    return date().getYear();
  }

  int month() {
    return date().getMonthValue();
  }

  int day() {
    return date().getDayOfMonth();
  }

  /** Returns the day of the week, Sunday being 0. */
  int dayOfWeek() {
    return date().getDayOfWeek().getValue() % 7;
  }

  private int secondOfDay() {
    return (int) (Math.floorMod(ticks, TICKS_PER_DAY) / TICKS_PER_SECOND);
  }

  int hour() {
    return secondOfDay() / 3600;
  }

  int minute() {
    return secondOfDay() / 60 % 60;
  }

  int second() {
    return secondOfDay() % 60;
  }

  /** Returns the ticks within the second. */
  int fraction() {
    return (int) Math.floorMod(ticks, TICKS_PER_SECOND);
  }
}
