package rehearse.value.member;

import static rehearse.value.member.Arguments.integer;
import static rehearse.value.member.Arguments.real;
import static rehearse.value.member.Arguments.text;

import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.temporal.ChronoField;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rehearse.value.DateParsing;
import rehearse.value.EnumValue;
import rehearse.value.Exceptions;
import rehearse.value.MemberKind;
import rehearse.value.MemberTable;
import rehearse.value.PsDateTime;
import rehearse.value.PsException;
import rehearse.value.PsTimeSpan;
import rehearse.value.TypeNames;
import rehearse.value.format.NetFormat;

/** {@code System.DateTime}. */
final class DateTimeMembers {
  private DateTimeMembers() {}

  static MemberTable table() {
    TableBuilder table = new TableBuilder();
    parts(table);
    arithmetic(table);
    texts(table);
    statics(table);
    constructors(table);
    return table.build();
  }

  static PsDateTime self(@Nullable Object self) {
    return (PsDateTime) Objects.requireNonNull(self);
  }

  private static LocalDateTime clock(@Nullable Object self) {
    return self(self).clock();
  }

  private static void parts(TableBuilder table) {
    table
        .property("datetime Date", s -> self(s).date())
        .property("int Day", s -> clock(s).getDayOfMonth())
        .property("System.DayOfWeek DayOfWeek", s -> dayOfWeek(self(s).dayOfWeek()))
        .property("int DayOfYear", s -> clock(s).getDayOfYear())
        .property("int Hour", s -> clock(s).getHour())
        .property("System.DateTimeKind Kind", s -> kind(self(s).kind()))
        .property("int Millisecond", s -> clock(s).get(ChronoField.MILLI_OF_SECOND))
        .property("int Microsecond", s -> (int) (self(s).ticks() / 10 % 1000))
        .property("int Nanosecond", s -> (int) (self(s).ticks() % 10 * 100))
        .property("int Minute", s -> clock(s).getMinute())
        .property("int Month", s -> clock(s).getMonthValue())
        .property("int Second", s -> clock(s).getSecond())
        .property("long Ticks", s -> self(s).ticks())
        .property("timespan TimeOfDay", s -> self(s).timeOfDay())
        .property("int Year", s -> clock(s).getYear())
        .extended(
            "System.Object DateTime",
            MemberKind.ScriptProperty,
            s -> NetFormat.format(self(s), "D") + " " + NetFormat.format(self(s), "T"));
  }

  static EnumValue dayOfWeek(int day) {
    return new EnumValue(TypeNames.named("System.DayOfWeek"), day);
  }

  private static EnumValue kind(PsDateTime.Kind kind) {
    return new EnumValue(TypeNames.named("System.DateTimeKind"), kind.ordinal());
  }

  private static PsDateTime.Kind kind(@Nullable Object[] a, int index) {
    return PsDateTime.Kind.values()[Arguments.option(a, index)];
  }

  private static void arithmetic(TableBuilder table) {
    table
        .method("datetime Add(timespan value)", (s, a) -> self(s).plusTicks(span(a, 0).ticks()))
        .method(
            "datetime AddDays(double value)",
            (s, a) -> self(s).plus(real(a, 0), PsTimeSpan.PER_DAY))
        .method(
            "datetime AddHours(double value)",
            (s, a) -> self(s).plus(real(a, 0), PsTimeSpan.PER_HOUR))
        .method(
            "datetime AddMilliseconds(double value)",
            (s, a) -> self(s).plus(real(a, 0), PsTimeSpan.PER_MILLISECOND))
        .method(
            "datetime AddMinutes(double value)",
            (s, a) -> self(s).plus(real(a, 0), PsTimeSpan.PER_MINUTE))
        .method("datetime AddMonths(int months)", (s, a) -> self(s).plusMonths(integer(a, 0)))
        .method(
            "datetime AddSeconds(double value)",
            (s, a) -> self(s).plus(real(a, 0), PsTimeSpan.PER_SECOND))
        .method("datetime AddTicks(long value)", (s, a) -> self(s).plusTicks(Arguments.whole(a, 0)))
        .method("datetime AddYears(int value)", (s, a) -> addYears(self(s), integer(a, 0)))
        .method("timespan Subtract(datetime value)", (s, a) -> self(s).minus(date(a, 0)))
        .method(
            "datetime Subtract(timespan value)", (s, a) -> self(s).plusTicks(-span(a, 0).ticks()))
        .method("int CompareTo(datetime value)", (s, a) -> self(s).compareTo(date(a, 0)))
        .method("bool Equals(System.Object value)", (s, a) -> ObjectMembers.same(s, a[0]))
        .method("bool Equals(datetime value)", (s, a) -> ObjectMembers.same(s, a[0]))
        .method("int GetHashCode()", (s, a) -> self(s).hashCode())
        .method("bool IsDaylightSavingTime()", (s, a) -> isDaylight(self(s)))
        .method("datetime ToLocalTime()", (s, a) -> self(s).toLocal())
        .method("datetime ToUniversalTime()", (s, a) -> self(s).toUtc());
  }

  private static PsDateTime addYears(PsDateTime time, int years) {
    if (years < -10000 || years > 10000) {
      throw Exceptions.outOfRange("Years value must be between +/-10000.", "years");
    }
    return time.plusMonths(years * 12);
  }

  private static boolean isDaylight(PsDateTime time) {
    java.time.ZoneId zone = java.time.ZoneId.systemDefault();
    return time.kind() != PsDateTime.Kind.UTC
        && zone.getRules().isDaylightSavings(time.clock().atZone(zone).toInstant());
  }

  private static PsDateTime date(@Nullable Object[] a, int index) {
    return (PsDateTime) Arguments.value(a, index);
  }

  private static PsTimeSpan span(@Nullable Object[] a, int index) {
    return (PsTimeSpan) Arguments.value(a, index);
  }

  private static void texts(TableBuilder table) {
    table
        .method("string ToString()", (s, a) -> NetFormat.general(s))
        .method("string ToString(string format)", (s, a) -> NetFormat.format(s, text(a, 0)))
        .method(
            "string ToString(System.IFormatProvider provider)",
            (s, a) -> NetFormat.format(s, null, Cultures.of(a[0])))
        .method(
            "string ToString(string format, System.IFormatProvider provider)",
            (s, a) -> NetFormat.format(s, text(a, 0), Cultures.of(a[1])))
        .method("string ToLongDateString()", (s, a) -> NetFormat.format(s, "D"))
        .method("string ToLongTimeString()", (s, a) -> NetFormat.format(s, "T"))
        .method("string ToShortDateString()", (s, a) -> NetFormat.format(s, "d"))
        .method("string ToShortTimeString()", (s, a) -> NetFormat.format(s, "t"))
        .method(
            "System.TypeCode GetTypeCode()",
            (s, a) -> TableBuilder.enumValue("System.TypeCode", "DateTime"))
        .method("long ToFileTime()", (s, a) -> self(s).toUtc().ticks() - FILE_TIME_START)
        .method("long ToFileTimeUtc()", (s, a) -> self(s).ticks() - FILE_TIME_START)
        .method("long ToBinary()", (s, a) -> self(s).ticks())
        .method(
            "double ToOADate()",
            (s, a) -> (self(s).ticks() - OLE_START) / (double) PsTimeSpan.PER_DAY);
  }

  private static final long FILE_TIME_START = 504911232000000000L;
  private static final long OLE_START = 599264352000000000L;

  private static void statics(TableBuilder table) {
    table
        .constant("datetime MaxValue", PsDateTime.MAX_VALUE)
        .constant("datetime MinValue", PsDateTime.MIN_VALUE)
        .constant("datetime UnixEpoch", PsDateTime.of(1970, 1, 1, 0, 0, 0, 0, PsDateTime.Kind.UTC))
        .staticProperty("datetime Now", s -> PsDateTime.now())
        .staticProperty("datetime Today", s -> PsDateTime.now().date())
        .staticProperty("datetime UtcNow", s -> PsDateTime.utc(java.time.Instant.now()))
        .staticMethod(
            "int Compare(datetime t1, datetime t2)", (s, a) -> date(a, 0).compareTo(date(a, 1)))
        .staticMethod(
            "int DaysInMonth(int year, int month)",
            (s, a) -> daysInMonth(integer(a, 0), integer(a, 1)))
        .staticMethod("bool IsLeapYear(int year)", (s, a) -> Year.isLeap(integer(a, 0)))
        .staticMethod("datetime Parse(string s)", (s, a) -> DateParsing.parse(text(a, 0)))
        .staticMethod(
            "datetime Parse(string s, System.IFormatProvider provider)",
            (s, a) -> DateParsing.parse(text(a, 0)))
        .staticMethod(
            "datetime Parse(string s, System.IFormatProvider provider,"
                + " System.Globalization.DateTimeStyles styles)",
            (s, a) -> ExactDates.styled(DateParsing.parse(text(a, 0)), Arguments.option(a, 2)))
        .staticMethod(
            "datetime SpecifyKind(datetime value, System.DateTimeKind kind)",
            (s, a) -> new PsDateTime(date(a, 0).ticks(), kind(a, 1)))
        .staticMethod(
            "datetime FromFileTime(long fileTime)",
            (s, a) ->
                PsDateTime.ofTicks(Arguments.whole(a, 0) + FILE_TIME_START, PsDateTime.Kind.UTC)
                    .toLocal())
        .staticMethod(
            "datetime FromFileTimeUtc(long fileTime)",
            (s, a) ->
                PsDateTime.ofTicks(Arguments.whole(a, 0) + FILE_TIME_START, PsDateTime.Kind.UTC))
        .staticMethod(
            "datetime FromOADate(double d)",
            (s, a) ->
                new PsDateTime(OLE_START, PsDateTime.Kind.UNSPECIFIED)
                    .plus(real(a, 0), PsTimeSpan.PER_DAY))
        .staticMethod(
            "datetime FromBinary(long dateData)",
            (s, a) -> PsDateTime.ofTicks(Arguments.whole(a, 0), PsDateTime.Kind.UNSPECIFIED));
    exact(table);
  }

  private static void exact(TableBuilder table) {
    table
        .staticMethod(
            "datetime ParseExact(string s, string format, System.IFormatProvider provider)",
            (s, a) -> ExactDates.parse(text(a, 0), text(a, 1), 0))
        .staticMethod(
            "datetime ParseExact(string s, string format, System.IFormatProvider provider,"
                + " System.Globalization.DateTimeStyles style)",
            (s, a) -> ExactDates.parse(text(a, 0), text(a, 1), Arguments.option(a, 3)))
        .staticMethod(
            "datetime ParseExact(string s, string[] formats, System.IFormatProvider provider,"
                + " System.Globalization.DateTimeStyles style)",
            (s, a) ->
                ExactDates.parseAny(text(a, 0), Arguments.elements(a, 1), Arguments.option(a, 3)))
        .staticMethod(
            "bool TryParse(string s, [ref] datetime result)",
            (s, a) -> store(a[1], () -> DateParsing.parse(text(a, 0))))
        .staticMethod(
            "bool TryParse(string s, System.IFormatProvider provider,"
                + " System.Globalization.DateTimeStyles styles, [ref] datetime result)",
            (s, a) ->
                store(
                    a[3],
                    () -> ExactDates.styled(DateParsing.parse(text(a, 0)), Arguments.option(a, 2))))
        .staticMethod(
            "bool TryParseExact(string s, string format, System.IFormatProvider provider,"
                + " System.Globalization.DateTimeStyles style, [ref] datetime result)",
            (s, a) ->
                store(
                    a[4], () -> ExactDates.parse(text(a, 0), text(a, 1), Arguments.option(a, 3))));
  }

  private static boolean store(
      @Nullable Object reference, java.util.function.Supplier<PsDateTime> parse) {
    try {
      NumberMembers.assign(reference, parse.get());
      return true;
    } catch (PsException e) {
      NumberMembers.assign(reference, PsDateTime.MIN_VALUE);
      return false;
    }
  }

  private static int daysInMonth(int year, int month) {
    if (month < 1 || month > 12) {
      throw Exceptions.outOfRange("Month must be between one and twelve.", "month");
    }
    return YearMonth.of(year, month).lengthOfMonth();
  }

  private static void constructors(TableBuilder table) {
    table
        .constructor(
            "new(long ticks)",
            (s, a) -> PsDateTime.ofTicks(Arguments.whole(a, 0), PsDateTime.Kind.UNSPECIFIED))
        .constructor(
            "new(long ticks, System.DateTimeKind kind)",
            (s, a) -> PsDateTime.ofTicks(Arguments.whole(a, 0), kind(a, 1)))
        .constructor("new(int year, int month, int day)", (s, a) -> of(a, 3, null))
        .constructor(
            "new(int year, int month, int day, int hour, int minute, int second)",
            (s, a) -> of(a, 6, null))
        .constructor(
            "new(int year, int month, int day, int hour, int minute, int second,"
                + " System.DateTimeKind kind)",
            (s, a) -> of(a, 6, kind(a, 6)))
        .constructor(
            "new(int year, int month, int day, int hour, int minute, int second, int millisecond)",
            (s, a) -> of(a, 7, null))
        .constructor(
            "new(int year, int month, int day, int hour, int minute, int second, int millisecond,"
                + " System.DateTimeKind kind)",
            (s, a) -> of(a, 7, kind(a, 7)));
  }

  private static PsDateTime of(@Nullable Object[] a, int count, PsDateTime.@Nullable Kind kind) {
    int[] parts = new int[7];
    for (int i = 0; i < count; i++) {
      parts[i] = integer(a, i);
    }
    return PsDateTime.of(
        parts[0],
        parts[1],
        parts[2],
        parts[3],
        parts[4],
        parts[5],
        parts[6],
        kind == null ? PsDateTime.Kind.UNSPECIFIED : kind);
  }
}
