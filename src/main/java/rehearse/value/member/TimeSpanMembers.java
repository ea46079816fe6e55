package rehearse.value.member;

import static rehearse.value.member.Arguments.real;
import static rehearse.value.member.Arguments.text;
import static rehearse.value.member.Arguments.whole;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rehearse.value.MemberTable;
import rehearse.value.PsException;
import rehearse.value.PsTimeSpan;
import rehearse.value.TimeSpanParsing;
import rehearse.value.format.NetFormat;

/** {@code System.TimeSpan}. */
final class TimeSpanMembers {
  private TimeSpanMembers() {}

  static PsTimeSpan self(@Nullable Object self) {
    return (PsTimeSpan) Objects.requireNonNull(self);
  }

  private static PsTimeSpan span(@Nullable Object[] a, int index) {
    return (PsTimeSpan) Arguments.value(a, index);
  }

  static MemberTable table() {
    TableBuilder table = new TableBuilder();
    parts(table);
    methods(table);
    statics(table);
    table
        .constructor("new(long ticks)", (s, a) -> new PsTimeSpan(whole(a, 0)))
        .constructor(
            "new(int hours, int minutes, int seconds)",
            (s, a) -> PsTimeSpan.of(0, whole(a, 0), whole(a, 1), whole(a, 2), 0))
        .constructor(
            "new(int days, int hours, int minutes, int seconds)",
            (s, a) -> PsTimeSpan.of(whole(a, 0), whole(a, 1), whole(a, 2), whole(a, 3), 0))
        .constructor(
            "new(int days, int hours, int minutes, int seconds, int milliseconds)",
            (s, a) ->
                PsTimeSpan.of(whole(a, 0), whole(a, 1), whole(a, 2), whole(a, 3), whole(a, 4)));
    return table.build();
  }

  private static void parts(TableBuilder table) {
    table
        .property("int Days", s -> self(s).days())
        .property("int Hours", s -> self(s).hours())
        .property("int Microseconds", s -> (int) (self(s).ticks() / 10 % 1000))
        .property("int Milliseconds", s -> self(s).milliseconds())
        .property("int Minutes", s -> self(s).minutes())
        .property("int Nanoseconds", s -> (int) (self(s).ticks() % 10 * 100))
        .property("int Seconds", s -> self(s).seconds())
        .property("long Ticks", s -> self(s).ticks())
        .property("double TotalDays", s -> self(s).total(PsTimeSpan.PER_DAY))
        .property("double TotalHours", s -> self(s).total(PsTimeSpan.PER_HOUR))
        .property("double TotalMicroseconds", s -> self(s).total(10))
        .property("double TotalMilliseconds", s -> self(s).total(PsTimeSpan.PER_MILLISECOND))
        .property("double TotalMinutes", s -> self(s).total(PsTimeSpan.PER_MINUTE))
        .property("double TotalNanoseconds", s -> self(s).ticks() * 100.0)
        .property("double TotalSeconds", s -> self(s).total(PsTimeSpan.PER_SECOND));
  }

  private static void methods(TableBuilder table) {
    table
        .method("timespan Add(timespan ts)", (s, a) -> self(s).plus(span(a, 0)))
        .method("timespan Subtract(timespan ts)", (s, a) -> self(s).minus(span(a, 0)))
        .method("timespan Negate()", (s, a) -> self(s).negate())
        .method("timespan Duration()", (s, a) -> self(s).ticks() < 0 ? self(s).negate() : s)
        .method(
            "timespan Multiply(double factor)",
            (s, a) -> new PsTimeSpan(Math.round(self(s).ticks() * real(a, 0))))
        .method(
            "timespan Divide(double divisor)",
            (s, a) -> new PsTimeSpan(Math.round(self(s).ticks() / real(a, 0))))
        .method(
            "double Divide(timespan ts)", (s, a) -> (double) self(s).ticks() / span(a, 0).ticks())
        .method("int CompareTo(timespan value)", (s, a) -> self(s).compareTo(span(a, 0)))
        .method("bool Equals(System.Object value)", (s, a) -> ObjectMembers.same(s, a[0]))
        .method("bool Equals(timespan obj)", (s, a) -> ObjectMembers.same(s, a[0]))
        .method("int GetHashCode()", (s, a) -> self(s).hashCode())
        .method("string ToString()", (s, a) -> self(s).toString())
        .method("string ToString(string format)", (s, a) -> NetFormat.format(s, text(a, 0)))
        .method(
            "string ToString(string format, System.IFormatProvider formatProvider)",
            (s, a) -> NetFormat.format(s, text(a, 0), Cultures.of(a[1])));
  }

  private static void statics(TableBuilder table) {
    table
        .constant("timespan MaxValue", new PsTimeSpan(Long.MAX_VALUE))
        .constant("timespan MinValue", new PsTimeSpan(Long.MIN_VALUE))
        .constant("timespan Zero", PsTimeSpan.ZERO)
        .constant("long TicksPerDay", PsTimeSpan.PER_DAY)
        .constant("long TicksPerHour", PsTimeSpan.PER_HOUR)
        .constant("long TicksPerMinute", PsTimeSpan.PER_MINUTE)
        .constant("long TicksPerSecond", PsTimeSpan.PER_SECOND)
        .constant("long TicksPerMillisecond", PsTimeSpan.PER_MILLISECOND)
        .staticMethod(
            "int Compare(timespan t1, timespan t2)", (s, a) -> span(a, 0).compareTo(span(a, 1)))
        .staticMethod(
            "timespan FromDays(double value)",
            (s, a) -> PsTimeSpan.of(real(a, 0), PsTimeSpan.PER_DAY))
        .staticMethod(
            "timespan FromHours(double value)",
            (s, a) -> PsTimeSpan.of(real(a, 0), PsTimeSpan.PER_HOUR))
        .staticMethod(
            "timespan FromMilliseconds(double value)",
            (s, a) -> PsTimeSpan.of(real(a, 0), PsTimeSpan.PER_MILLISECOND))
        .staticMethod(
            "timespan FromMinutes(double value)",
            (s, a) -> PsTimeSpan.of(real(a, 0), PsTimeSpan.PER_MINUTE))
        .staticMethod(
            "timespan FromSeconds(double value)",
            (s, a) -> PsTimeSpan.of(real(a, 0), PsTimeSpan.PER_SECOND))
        .staticMethod("timespan FromTicks(long value)", (s, a) -> new PsTimeSpan(whole(a, 0)))
        .staticMethod("timespan Parse(string s)", (s, a) -> TimeSpanParsing.parse(text(a, 0)))
        .staticMethod(
            "timespan Parse(string input, System.IFormatProvider formatProvider)",
            (s, a) -> TimeSpanParsing.parse(text(a, 0)))
        .staticMethod(
            "bool TryParse(string s, [ref] timespan result)", (s, a) -> tryParse(text(a, 0), a[1]));
  }

  private static boolean tryParse(String text, @Nullable Object reference) {
    try {
      NumberMembers.assign(reference, TimeSpanParsing.parse(text));
      return true;
    } catch (PsException e) {
      NumberMembers.assign(reference, PsTimeSpan.ZERO);
      return false;
    }
  }
}
