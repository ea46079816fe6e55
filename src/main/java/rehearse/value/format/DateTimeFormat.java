package rehearse.value.format;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** .NET's date and time format strings, standard ({@code d}) and custom ({@code yyyy-MM-dd}). */
public final class DateTimeFormat {
  private static final String ROUND_TRIP = "yyyy'-'MM'-'dd'T'HH':'mm':'ss'.'fffffffK";
  private static final String RFC1123 = "ddd, dd MMM yyyy HH':'mm':'ss 'GMT'";
  private static final String SORTABLE = "yyyy'-'MM'-'dd'T'HH':'mm':'ss";
  private static final String UNIVERSAL = "yyyy'-'MM'-'dd HH':'mm':'ss'Z'";
  private static final int MAX_FRACTION = 7;

  private final ClockTime time;
  private final String format;
  private final DateTimeFormatInfo info;
  private final StringBuilder text = new StringBuilder();

  private DateTimeFormat(ClockTime time, String format, DateTimeFormatInfo info) {
    this.time = time;
    this.format = format;
    this.info = info;
  }

  /**
   * Formats a point in time.
   *
   * @throws rehearse.value.PsException a FormatException if the format is not one
   */
  public static String format(ClockTime time, @Nullable String format, Culture culture) {
    DateTimeFormatInfo info = culture.dateTimeFormat();
    if (format == null || format.isEmpty()) {
      String general = info.shortDatePattern() + " " + info.longTimePattern();
      return custom(time, time.isOffset() ? general + " zzz" : general, info);
    }
    return format.length() == 1
        ? standard(time, format.charAt(0), info)
        : custom(time, format, info);
  }

  private static String standard(ClockTime time, char letter, DateTimeFormatInfo info) {
    DateTimeFormatInfo invariant = DateTimeFormatInfo.INVARIANT;
    return switch (letter) {
      case 'd' -> custom(time, info.shortDatePattern(), info);
      case 'D' -> custom(time, info.longDatePattern(), info);
      case 'f' -> custom(time, info.longDatePattern() + " " + info.shortTimePattern(), info);
      case 'F' -> custom(time, info.fullDateTimePattern(), info);
      case 'g' -> custom(time, info.shortDatePattern() + " " + info.shortTimePattern(), info);
      case 'G' -> custom(time, info.shortDatePattern() + " " + info.longTimePattern(), info);
      case 'm', 'M' -> custom(time, info.monthDayPattern(), info);
      case 'o', 'O' -> custom(time, ROUND_TRIP, invariant);
      case 'r', 'R' -> custom(time.isOffset() ? time.toUtc() : time, RFC1123, invariant);
      case 's' -> custom(time, SORTABLE, invariant);
      case 't' -> custom(time, info.shortTimePattern(), info);
      case 'T' -> custom(time, info.longTimePattern(), info);
      case 'u' -> custom(time.isOffset() ? time.toUtc() : time, UNIVERSAL, invariant);
      case 'U' -> {
        if (time.isOffset()) {
          throw FormatFailures.incorrect();
        }
        yield custom(time.toUtc(), info.fullDateTimePattern(), info);
      }
      case 'y', 'Y' -> custom(time, info.yearMonthPattern(), info);
      default -> throw FormatFailures.incorrect();
    };
  }

  private static String custom(ClockTime time, String format, DateTimeFormatInfo info) {
    DateTimeFormat writer = new DateTimeFormat(time, format, info);
    int i = 0;
    while (i < format.length()) {
      i = writer.write(i);
    }
    return writer.text.toString();
  }

  /** Writes what stands at {@code i} and returns where to go on. */
  private int write(int i) {
    char c = format.charAt(i);
    switch (c) {
      case '\'', '"' -> {
        return quoted(i);
      }
      case '%' -> {
        if (i + 1 >= format.length() || format.charAt(i + 1) == '%') {
          throw FormatFailures.incorrect();
        }
        writeField(format.charAt(i + 1), 1);
        return i + 2;
      }
      case '\\' -> {
        if (i + 1 >= format.length()) {
          throw FormatFailures.incorrect();
        }
        text.append(format.charAt(i + 1));
        return i + 2;
      }
      default -> {
        int run = i + 1;
        while (run < format.length() && format.charAt(run) == c && isField(c)) {
          run++;
        }
        writeField(c, run - i);
        return run;
      }
    }
  }

  private static boolean isField(char c) {
    return "dfFghHmMstyz".indexOf(c) >= 0;
  }

  private int quoted(int start) {
    char quote = format.charAt(start);
    int i = start + 1;
    while (i < format.length()) {
      char c = format.charAt(i++);
      if (c == quote) {
        return i;
      }
      if (c == '\\') {
        if (i >= format.length()) {
          throw FormatFailures.incorrect();
        }
        c = format.charAt(i++);
      }
      text.append(c);
    }
    throw FormatFailures.failure(
        "Cannot find a matching quote character for the character '" + quote + "'.");
  }

  private void writeField(char letter, int length) {
    switch (letter) {
      case 'd' -> writeDay(length);
      case 'M' -> writeMonth(length);
      case 'y' -> writeYear(length);
      case 'h' -> number(time.hour() % 12 == 0 ? 12 : time.hour() % 12, Math.min(length, 2));
      case 'H' -> number(time.hour(), Math.min(length, 2));
      case 'm' -> number(time.minute(), Math.min(length, 2));
      case 's' -> number(time.second(), Math.min(length, 2));
      case 'f', 'F' -> writeFraction(letter, length);
      case 't' -> {
        String designator = time.hour() < 12 ? info.amDesignator() : info.pmDesignator();
        text.append(length == 1 && !designator.isEmpty() ? designator.substring(0, 1) : designator);
      }
      case 'g' -> text.append(info.eraName());
      case 'z' -> writeOffset(length);
      case 'K' -> writeKind();
      case ':' -> text.append(info.timeSeparator());
      case '/' -> text.append(info.dateSeparator());
      default -> text.append(letter);
    }
  }

  private void writeDay(int length) {
    switch (length) {
      case 1, 2 -> number(time.day(), length);
      case 3 -> text.append(info.abbreviatedDayNames().get(time.dayOfWeek()));
      default -> text.append(info.dayNames().get(time.dayOfWeek()));
    }
  }

  private void writeMonth(int length) {
    switch (length) {
      case 1, 2 -> number(time.month(), length);
      case 3 -> text.append(info.abbreviatedMonthNames().get(time.month() - 1));
      default -> text.append(info.monthGenitiveNames().get(time.month() - 1));
    }
  }

  private void writeYear(int length) {
    if (length <= 2) {
      number(time.year() % 100, length);
    } else {
      number(time.year(), length);
    }
  }

  private void writeFraction(char letter, int length) {
    if (length > MAX_FRACTION) {
      throw FormatFailures.incorrect();
    }
    String digits = String.format(Locale.ROOT, "%07d", time.fraction()).substring(0, length);
    if (letter == 'f') {
      text.append(digits);
      return;
    }
    int end = length;
    while (end > 0 && digits.charAt(end - 1) == '0') {
      end--;
    }
    if (end > 0) {
      text.append(digits, 0, end);
    } else if (text.length() > 0 && text.charAt(text.length() - 1) == '.') {
      text.setLength(text.length() - 1);
    }
  }

  private void writeOffset(int length) {
    int minutes = time.offsetMinutes();
    text.append(minutes < 0 ? '-' : '+');
    int hours = Math.abs(minutes) / 60;
    number(hours, Math.min(length, 2));
    if (length >= 3) {
      text.append(':');
      number(Math.abs(minutes) % 60, 2);
    }
  }

  private void writeKind() {
    switch (time.kind()) {
      case UNSPECIFIED -> {}
      case UTC -> text.append('Z');
      case LOCAL, OFFSET -> writeOffset(3);
    }
  }

  private void number(int value, int width) {
    String digits = Integer.toString(value);
    for (int i = digits.length(); i < width; i++) {
      text.append('0');
    }
    text.append(digits);
  }
}
