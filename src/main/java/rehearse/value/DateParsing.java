package rehearse.value;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** .NET's {@code DateTime.Parse} in the invariant culture, which is also that of en-US. */
public final class DateParsing {
  private static final String[] MONTHS = {
    "january",
    "february",
    "march",
    "april",
    "may",
    "june",
    "july",
    "august",
    "september",
    "october",
    "november",
    "december"
  };
  private static final String[] DAYS = {
    "sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"
  };

  private final String text;
  private int at;
  private final List<String> numbers = new ArrayList<>();
  private int month;
  private int monthPosition;
  private int dayOfWeek = -1;
  private int hour = -1;
  private int minute;
  private int second;
  private long fraction;
  private @Nullable Boolean afternoon;
  private @Nullable Integer offset;

  private DateParsing(String text) {
    this.text = text;
  }

  /**
   * Returns the time {@code text} stands for; one with a zone is converted to local time.
   *
   * @throws PsException a FormatException if it is none
   */
  public static PsDateTime parse(String text) {
    DateParsing parsing = new DateParsing(text);
    long ticks = parsing.read();
    Integer zone = parsing.offset;
    if (zone == null) {
      return new PsDateTime(ticks, PsDateTime.Kind.UNSPECIFIED);
    }
    return new PsDateTime(ticks - zone * PsTimeSpan.PER_MINUTE, PsDateTime.Kind.UTC).toLocal();
  }

  /** Returns the time {@code text} stands for, keeping the zone it names. */
  public static DateTimeOffset parseOffset(String text) {
    DateParsing parsing = new DateParsing(text);
    long ticks = parsing.read();
    Integer zone = parsing.offset;
    return zone != null
        ? new DateTimeOffset(ticks, zone)
        : DateTimeOffset.of(new PsDateTime(ticks, PsDateTime.Kind.UNSPECIFIED));
  }

  private PsException malformed() {
    return Exceptions.format("String '" + text + "' was not recognized as a valid DateTime.");
  }

  private PsException unknownWord(int index) {
    return Exceptions.format(
        "The string '"
            + text
            + "' was not recognized as a valid DateTime. There is an unknown word starting at"
            + " index '"
            + index
            + "'.");
  }

  private long read() {
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isDigit(c)) {
        number();
      } else if (Character.isLetter(c)) {
        word();
      } else if ((c == '+' || c == '-') && hour >= 0 && offset == null) {
        zone();
      } else if (Character.isWhitespace(c) || c == ',' || isDateSeparator(c)) {
        at++;
      } else {
        throw malformed();
      }
    }
    return result();
  }

  private boolean isDateSeparator(char c) {
    boolean between = !numbers.isEmpty() || month > 0;
    return between && hour < 0 && at + 1 < text.length() && (c == '/' || c == '-' || c == '.');
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private String digits() {
    int start = at;
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
    return text.substring(start, at);
  }

  private void number() {
    String digits = digits();
    if (at < text.length() && text.charAt(at) == ':') {
      time(digits);
    } else if (hour < 0 && isHourWithMark()) {
      hour = Integer.parseInt(digits);
    } else {
      numbers.add(digits);
      if (numbers.size() > 3 || digits.length() > 9) {
        throw malformed();
      }
    }
  }

  /** Returns whether {@code AM} or {@code PM} follows: the number is an hour. */
  private boolean isHourWithMark() {
    int next = at;
    while (next < text.length() && text.charAt(next) == ' ') {
      next++;
    }
    String rest = text.substring(next).toLowerCase(Locale.ROOT);
    return rest.startsWith("am") || rest.startsWith("pm");
  }

  private void time(String hours) {
    if (hour >= 0 || hours.length() > 2) {
      throw malformed();
    }
    hour = Integer.parseInt(hours);
    at++;
    minute = part();
    if (at < text.length() && text.charAt(at) == ':') {
      at++;
      second = part();
      if (at < text.length() && text.charAt(at) == '.') {
        at++;
        fraction(digits());
      }
    }
  }

  private int part() {
    String digits = digits();
    if (digits.isEmpty() || digits.length() > 2) {
      throw malformed();
    }
    return Integer.parseInt(digits);
  }

  private void fraction(String digits) {
    if (digits.isEmpty()) {
      throw malformed();
    }
    String seven = digits.length() > 7 ? digits.substring(0, 7) : digits;
    fraction = Long.parseLong(seven + "0".repeat(7 - seven.length()));
    if (digits.length() > 7 && digits.charAt(7) >= '5') {
      fraction++;
    }
  }

  private void word() {
    int start = at;
    while (at < text.length() && Character.isLetter(text.charAt(at))) {
      at++;
    }
    String word = text.substring(start, at).toLowerCase(Locale.ROOT);
    int named = indexOf(MONTHS, word);
    if ((named >= 0 && month > 0) || (indexOf(DAYS, word) >= 0 && dayOfWeek >= 0)) {
      throw malformed();
    }
    if (named >= 0) {
      month = named + 1;
      monthPosition = numbers.size();
    } else if (indexOf(DAYS, word) >= 0) {
      dayOfWeek = indexOf(DAYS, word);
    } else if ((word.equals("am") || word.equals("pm") || word.equals("a") || word.equals("p"))
        && hour >= 0
        && afternoon == null) {
      afternoon = word.startsWith("p");
    } else if (word.equals("t") && !numbers.isEmpty() && hour < 0) {
      return;
    } else if ((word.equals("z") || word.equals("gmt") || word.equals("utc")) && hour >= 0) {
      offset = 0;
    } else {
      throw unknownWord(start);
    }
    if (at < text.length() && text.charAt(at) == '.') {
      at++;
    }
  }

  private static int indexOf(String[] names, String word) {
    for (int i = 0; i < names.length; i++) {
      if (names[i].equals(word) || names[i].substring(0, 3).equals(word)) {
        return i;
      }
    }
    return -1;
  }

  private void zone() {
    int sign = text.charAt(at) == '-' ? -1 : 1;
    at++;
    String hours = digits();
    String minutes = "0";
    if (at < text.length() && text.charAt(at) == ':') {
      at++;
      minutes = digits();
    } else if (hours.length() == 4) {
      minutes = hours.substring(2);
      hours = hours.substring(0, 2);
    }
    if (hours.isEmpty() || hours.length() > 2 || minutes.isEmpty() || minutes.length() > 2) {
      throw malformed();
    }
    int total = Integer.parseInt(hours) * 60 + Integer.parseInt(minutes);
    if (total > 14 * 60) {
      throw malformed();
    }
    offset = sign * total;
  }

  private long result() {
    LocalDate date = date();
    if (afternoon != null) {
      if (hour < 0 || hour > 12 || (hour == 0 && afternoon)) {
        throw malformed();
      }
      hour = hour % 12 + (afternoon ? 12 : 0);
    }
    boolean midnight = hour == 24 && minute == 0 && second == 0 && fraction == 0;
    if ((hour > 23 && !midnight) || minute > 59 || second > 59) {
      throw malformed();
    }
    long ticks =
        PsDateTime.ticksOf(date.atStartOfDay())
            + Math.max(0, hour) * PsTimeSpan.PER_HOUR
            + minute * PsTimeSpan.PER_MINUTE
            + second * PsTimeSpan.PER_SECOND
            + fraction;
    if (dayOfWeek >= 0 && date.getDayOfWeek().getValue() % 7 != dayOfWeek) {
      throw Exceptions.format(
          "String '"
              + text
              + "' was not recognized as a valid DateTime because the day of week was incorrect.");
    }
    return ticks;
  }

  private LocalDate date() {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    if (numbers.isEmpty() && month == 0) {
      if (hour < 0) {
        throw malformed();
      }
      return today;
    }
    return month > 0 ? namedMonth(today) : numbersOnly(today);
  }

  private LocalDate namedMonth(LocalDate today) {
    if (numbers.isEmpty()) {
      return day(today.getYear(), month, 1);
    }
    if (numbers.size() == 1) {
      String only = numbers.get(0);
      return only.length() > 2
          ? day(year(only), month, 1)
          : day(today.getYear(), month, Integer.parseInt(only));
    }
    if (numbers.size() > 2) {
      throw malformed();
    }
    boolean yearFirst = numbers.get(0).length() > 2 && monthPosition < 2;
    String year = numbers.get(yearFirst ? 0 : 1);
    String day = numbers.get(yearFirst ? 1 : 0);
    return day(year(year), month, small(day));
  }

  private LocalDate numbersOnly(LocalDate today) {
    String first = numbers.get(0);
    if (numbers.size() == 1) {
      throw malformed();
    }
    String second = numbers.get(1);
    if (numbers.size() == 2) {
      if (first.length() > 2) {
        return day(year(first), small(second), 1);
      }
      return second.length() > 2
          ? day(year(second), small(first), 1)
          : day(today.getYear(), small(first), small(second));
    }
    String third = numbers.get(2);
    return first.length() > 2
        ? day(year(first), small(second), small(third))
        : day(year(third), small(first), small(second));
  }

  private int small(String digits) {
    if (digits.length() > 2) {
      throw malformed();
    }
    return Integer.parseInt(digits);
  }

  private int year(String digits) {
    int year = Integer.parseInt(digits);
    return digits.length() > 2 ? year : year + (year < 50 ? 2000 : 1900);
  }

  private LocalDate day(int year, int monthOfYear, int day) {
    if (year < 1
        || year > 9999
        || monthOfYear < 1
        || monthOfYear > 12
        || day < 1
        || day > YearMonth.of(year, monthOfYear).lengthOfMonth()) {
      throw malformed();
    }
    return LocalDate.of(year, monthOfYear, day);
  }
}
