package rehearse.value.member;

import static rehearse.value.member.Arguments.integer;
import static rehearse.value.member.Arguments.text;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import rehearse.value.CultureValue;
import rehearse.value.DateParsing;
import rehearse.value.DateTimeOffset;
import rehearse.value.Exceptions;
import rehearse.value.MemberTable;
import rehearse.value.PsDateTime;
import rehearse.value.PsTimeSpan;
import rehearse.value.RandomValue;
import rehearse.value.StopwatchValue;
import rehearse.value.StringComparerValue;
import rehearse.value.format.Culture;
import rehearse.value.format.NetFormat;

/** Small types of {@code System}: comparers, cultures, random numbers, bits, stopwatches. */
final class SystemMembers {
  private static final String[] COMPARERS = {
    "CurrentCulture",
    "CurrentCultureIgnoreCase",
    "InvariantCulture",
    "InvariantCultureIgnoreCase",
    "Ordinal",
    "OrdinalIgnoreCase"
  };

  private SystemMembers() {}

  static MemberTable comparers() {
    TableBuilder table = new TableBuilder();
    for (String name : COMPARERS) {
      table.constant("System.StringComparer " + name, new StringComparerValue(name));
    }
    return table
        .method(
            "int Compare(string x, string y)",
            (s, a) -> comparer(s).compare(text(a, 0), text(a, 1)))
        .method(
            "bool Equals(string x, string y)",
            (s, a) -> comparer(s).keys().same(text(a, 0), text(a, 1)))
        .method("int GetHashCode(string obj)", (s, a) -> comparer(s).keys().hash(text(a, 0)))
        .build();
  }

  private static StringComparerValue comparer(@Nullable Object self) {
    return (StringComparerValue) Objects.requireNonNull(self);
  }

  private static CultureValue culture(@Nullable Object self) {
    return (CultureValue) Objects.requireNonNull(self);
  }

  static MemberTable cultures() {
    return new TableBuilder()
        .property("string DisplayName", s -> displayName(culture(s)))
        .property("string EnglishName", s -> displayName(culture(s)))
        .property("string IetfLanguageTag", s -> culture(s).culture().name())
        .property("bool IsNeutralCulture", s -> culture(s).culture().name().length() == 2)
        .property("bool IsReadOnly", s -> true)
        .property("int LCID", s -> lcid(culture(s).culture().name()))
        .property("string Name", s -> culture(s).culture().name())
        .property("string NativeName", s -> displayName(culture(s)))
        .property("cultureinfo Parent", s -> parent(culture(s)))
        .property("string ThreeLetterISOLanguageName", s -> culture(s).locale().getISO3Language())
        .property("string TwoLetterISOLanguageName", s -> culture(s).locale().getLanguage())
        .method("string ToString()", (s, a) -> culture(s).culture().name())
        .method("System.Object Clone()", (s, a) -> s)
        .staticProperty(
            "cultureinfo CurrentCulture",
            s -> new CultureValue(Culture.current()),
            (s, value) -> Culture.setCurrent(culture(value).culture()))
        .staticProperty(
            "cultureinfo CurrentUICulture",
            s -> new CultureValue(Culture.current()),
            (s, value) -> {})
        .constant("cultureinfo InvariantCulture", new CultureValue(Culture.INVARIANT))
        .staticProperty("cultureinfo InstalledUICulture", s -> new CultureValue(Culture.EN_US))
        .staticMethod(
            "cultureinfo GetCultureInfo(string name)", (s, a) -> CultureValue.named(text(a, 0)))
        .staticMethod(
            "cultureinfo CreateSpecificCulture(string name)",
            (s, a) -> CultureValue.named(text(a, 0)))
        .constructor("new(string name)", (s, a) -> CultureValue.named(text(a, 0)))
        .build();
  }

  private static String displayName(CultureValue culture) {
    return culture.culture().name().isEmpty()
        ? "Invariant Language (Invariant Country)"
        : culture.locale().getDisplayName(java.util.Locale.ENGLISH);
  }

  private static int lcid(String name) {
    return switch (name) {
      case "" -> 127;
      case "en-US" -> 1033;
      case "en-GB" -> 2057;
      case "de-DE" -> 1031;
      case "fr-FR" -> 1036;
      case "es-ES" -> 3082;
      case "it-IT" -> 1040;
      case "ja-JP" -> 1041;
      default -> 4096;
    };
  }

  private static CultureValue parent(CultureValue culture) {
    String name = culture.culture().name();
    int dash = name.indexOf('-');
    return dash < 0
        ? new CultureValue(Culture.INVARIANT)
        : CultureValue.named(name.substring(0, dash));
  }

  private static Random random(@Nullable Object self) {
    return ((RandomValue) Objects.requireNonNull(self)).source();
  }

  static MemberTable randoms() {
    return new TableBuilder()
        .method("int Next()", (s, a) -> random(s).nextInt(Integer.MAX_VALUE))
        .method("int Next(int maxValue)", (s, a) -> next(random(s), 0, integer(a, 0)))
        .method(
            "int Next(int minValue, int maxValue)",
            (s, a) -> next(random(s), integer(a, 0), integer(a, 1)))
        .method("double NextDouble()", (s, a) -> random(s).nextDouble())
        .staticProperty("System.Random Shared", s -> new RandomValue(new Random()))
        .constructor("new()", (s, a) -> new RandomValue(new Random()))
        .constructor("new(int Seed)", (s, a) -> new RandomValue(new Random(integer(a, 0))))
        .build();
  }

  private static int next(Random random, int min, int max) {
    if (min > max) {
      throw Exceptions.outOfRange("'minValue' cannot be greater than maxValue.", "minValue");
    }
    return min == max ? min : min + random.nextInt(max - min);
  }

  static MemberTable bits() {
    return new TableBuilder()
        .constant("bool IsLittleEndian", true)
        .staticMethod(
            "byte[] GetBytes(int value)",
            (s, a) -> Arguments.ofBytes(buffer(4).putInt(integer(a, 0)).array()))
        .staticMethod(
            "byte[] GetBytes(long value)",
            (s, a) -> Arguments.ofBytes(buffer(8).putLong(Arguments.whole(a, 0)).array()))
        .staticMethod(
            "byte[] GetBytes(short value)",
            (s, a) -> Arguments.ofBytes(buffer(2).putShort((short) integer(a, 0)).array()))
        .staticMethod(
            "byte[] GetBytes(double value)",
            (s, a) -> Arguments.ofBytes(buffer(8).putDouble(Arguments.real(a, 0)).array()))
        .staticMethod(
            "byte[] GetBytes(bool value)",
            (s, a) -> Arguments.ofBytes(new byte[] {(byte) (Arguments.flag(a, 0) ? 1 : 0)}))
        .staticMethod("int ToInt32(byte[] value, int startIndex)", (s, a) -> read(a).getInt())
        .staticMethod("long ToInt64(byte[] value, int startIndex)", (s, a) -> read(a).getLong())
        .staticMethod("short ToInt16(byte[] value, int startIndex)", (s, a) -> read(a).getShort())
        .staticMethod(
            "double ToDouble(byte[] value, int startIndex)", (s, a) -> read(a).getDouble())
        .staticMethod("string ToString(byte[] value)", (s, a) -> dashed(Arguments.bytes(a, 0)))
        .build();
  }

  private static ByteBuffer buffer(int size) {
    return ByteBuffer.allocate(size).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static ByteBuffer read(@Nullable Object[] a) {
    byte[] bytes = Arguments.bytes(a, 0);
    return ByteBuffer.wrap(java.util.Arrays.copyOfRange(bytes, integer(a, 1), bytes.length + 8))
        .order(ByteOrder.LITTLE_ENDIAN);
  }

  private static String dashed(byte[] bytes) {
    StringBuilder text = new StringBuilder();
    for (byte b : bytes) {
      text.append(text.isEmpty() ? "" : "-")
          .append(String.format(java.util.Locale.ROOT, "%02X", b & 255));
    }
    return text.toString();
  }

  private static StopwatchValue watch(@Nullable Object self) {
    return (StopwatchValue) Objects.requireNonNull(self);
  }

  static MemberTable stopwatches() {
    return new TableBuilder()
        .property("timespan Elapsed", s -> new PsTimeSpan(watch(s).ticks()))
        .property("long ElapsedMilliseconds", s -> watch(s).ticks() / PsTimeSpan.PER_MILLISECOND)
        .property("long ElapsedTicks", s -> watch(s).ticks())
        .property("bool IsRunning", s -> watch(s).isRunning())
        .method("void Start()", (s, a) -> ListMembers.nothing(() -> watch(s).start()))
        .method("void Stop()", (s, a) -> ListMembers.nothing(() -> watch(s).stop()))
        .method("void Reset()", (s, a) -> ListMembers.nothing(() -> watch(s).reset()))
        .method(
            "void Restart()",
            (s, a) ->
                ListMembers.nothing(
                    () -> {
                      watch(s).reset();
                      watch(s).start();
                    }))
        .constant("long Frequency", 10_000_000L)
        .constant("bool IsHighResolution", true)
        .staticMethod(
            "System.Diagnostics.Stopwatch StartNew()",
            (s, a) -> {
              StopwatchValue watch = new StopwatchValue();
              watch.start();
              return watch;
            })
        .staticMethod("long GetTimestamp()", (s, a) -> System.nanoTime() / 100)
        .constructor("new()", (s, a) -> new StopwatchValue())
        .build();
  }

  private static DateTimeOffset moment(@Nullable Object self) {
    return (DateTimeOffset) Objects.requireNonNull(self);
  }

  static MemberTable dateTimeOffsets() {
    return new TableBuilder()
        .property("datetime Date", s -> moment(s).dateTime().date())
        .property("datetime DateTime", s -> moment(s).dateTime())
        .property("int Day", s -> moment(s).clock().getDayOfMonth())
        .property(
            "System.DayOfWeek DayOfWeek",
            s -> DateTimeMembers.dayOfWeek(moment(s).dateTime().dayOfWeek()))
        .property("int DayOfYear", s -> moment(s).clock().getDayOfYear())
        .property("int Hour", s -> moment(s).clock().getHour())
        .property("datetime LocalDateTime", s -> moment(s).utcDateTime().toLocal())
        .property("int Minute", s -> moment(s).clock().getMinute())
        .property("int Month", s -> moment(s).clock().getMonthValue())
        .property(
            "timespan Offset",
            s -> new PsTimeSpan(moment(s).offsetMinutes() * PsTimeSpan.PER_MINUTE))
        .property("int Second", s -> moment(s).clock().getSecond())
        .property("long Ticks", s -> moment(s).ticks())
        .property("timespan TimeOfDay", s -> moment(s).dateTime().timeOfDay())
        .property("datetime UtcDateTime", s -> moment(s).utcDateTime())
        .property("long UtcTicks", s -> moment(s).utcTicks())
        .property("int Year", s -> moment(s).clock().getYear())
        .method(
            "System.DateTimeOffset AddDays(double days)",
            (s, a) -> plus(moment(s), Arguments.real(a, 0), PsTimeSpan.PER_DAY))
        .method(
            "System.DateTimeOffset AddHours(double hours)",
            (s, a) -> plus(moment(s), Arguments.real(a, 0), PsTimeSpan.PER_HOUR))
        .method(
            "System.DateTimeOffset AddMinutes(double minutes)",
            (s, a) -> plus(moment(s), Arguments.real(a, 0), PsTimeSpan.PER_MINUTE))
        .method(
            "System.DateTimeOffset AddSeconds(double seconds)",
            (s, a) -> plus(moment(s), Arguments.real(a, 0), PsTimeSpan.PER_SECOND))
        .method("System.DateTimeOffset ToUniversalTime()", (s, a) -> moment(s).toOffset(0))
        .method(
            "System.DateTimeOffset ToLocalTime()",
            (s, a) -> DateTimeOffset.of(moment(s).utcDateTime().toLocal()))
        .method(
            "System.DateTimeOffset ToOffset(timespan offset)",
            (s, a) ->
                moment(s)
                    .toOffset(
                        (int)
                            (((PsTimeSpan) Arguments.value(a, 0)).ticks() / PsTimeSpan.PER_MINUTE)))
        .method(
            "long ToUnixTimeSeconds()",
            (s, a) ->
                Math.floorDiv(moment(s).utcTicks() - 621355968000000000L, PsTimeSpan.PER_SECOND))
        .method(
            "long ToUnixTimeMilliseconds()",
            (s, a) ->
                Math.floorDiv(
                    moment(s).utcTicks() - 621355968000000000L, PsTimeSpan.PER_MILLISECOND))
        .method("string ToString()", (s, a) -> NetFormat.general(s))
        .method("string ToString(string format)", (s, a) -> NetFormat.format(s, text(a, 0)))
        .method(
            "string ToString(string format, System.IFormatProvider formatProvider)",
            (s, a) -> NetFormat.format(s, text(a, 0), Cultures.of(a[1])))
        .staticProperty("System.DateTimeOffset Now", s -> DateTimeOffset.of(PsDateTime.now()))
        .staticProperty(
            "System.DateTimeOffset UtcNow", s -> DateTimeOffset.of(PsDateTime.now().toUtc()))
        .staticMethod(
            "System.DateTimeOffset Parse(string input)",
            (s, a) -> DateParsing.parseOffset(text(a, 0)))
        .staticMethod(
            "System.DateTimeOffset FromUnixTimeSeconds(long seconds)",
            (s, a) ->
                new DateTimeOffset(
                    621355968000000000L + Arguments.whole(a, 0) * PsTimeSpan.PER_SECOND, 0))
        .staticMethod(
            "System.DateTimeOffset FromUnixTimeMilliseconds(long milliseconds)",
            (s, a) ->
                new DateTimeOffset(
                    621355968000000000L + Arguments.whole(a, 0) * PsTimeSpan.PER_MILLISECOND, 0))
        .constructor(
            "new(datetime dateTime)",
            (s, a) -> DateTimeOffset.of((PsDateTime) Arguments.value(a, 0)))
        .constructor(
            "new(datetime dateTime, timespan offset)",
            (s, a) ->
                new DateTimeOffset(
                    ((PsDateTime) Arguments.value(a, 0)).ticks(),
                    (int) (((PsTimeSpan) Arguments.value(a, 1)).ticks() / PsTimeSpan.PER_MINUTE)))
        .build();
  }

  private static DateTimeOffset plus(DateTimeOffset moment, double value, long unit) {
    return new DateTimeOffset(moment.dateTime().plus(value, unit).ticks(), moment.offsetMinutes());
  }

  static MemberTable securityElements() {
    return new TableBuilder()
        .staticMethod(
            "string Escape(string str)",
            (s, a) ->
                text(a, 0)
                    .replace("&", "&amp;")
                    .replace("<", "&lt;")
                    .replace(">", "&gt;")
                    .replace("\"", "&quot;")
                    .replace("'", "&apos;"))
        .build();
  }

  static MemberTable activators() {
    return new TableBuilder()
        .staticMethod(
            "System.Object CreateInstance(type type)",
            (s, a) -> rehearse.value.Members.construct(Arguments.type(a, 0)))
        .staticMethod(
            "System.Object CreateInstance(type type, params System.Object[] args)",
            (s, a) ->
                rehearse.value.Members.construct(Arguments.type(a, 0), Arguments.elements(a, 1)))
        .build();
  }

  static MemberTable collectors() {
    return new TableBuilder()
        .staticMethod("void Collect()", (s, a) -> rehearse.value.AutomationNull.VALUE)
        .staticMethod(
            "long GetTotalMemory(bool forceFullCollection)",
            (s, a) -> Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory())
        .build();
  }
}
