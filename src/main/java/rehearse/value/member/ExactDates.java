package rehearse.value.member;

import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.Exceptions;
import rehearse.value.PsDateTime;
import rehearse.value.PsException;
import rehearse.value.PsTimeSpan;

/** {@code DateTime.ParseExact}: a text read by a format. */
final class ExactDates {
  private static final int ADJUST_TO_UNIVERSAL = 16;
  private static final int ASSUME_LOCAL = 32;
  private static final int ASSUME_UNIVERSAL = 64;
  private static final int ROUNDTRIP = 128;
  private static final String[] MONTHS = {
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December"
  };
  private static final String[] DAYS = {
    "Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"
  };

  private final String text;
  private int at;
  private int year = -1;
  private int month = -1;
  private int day = -1;
  private int hour;
  private int minute;
  private int second;
  private long fraction;
  private @Nullable Boolean afternoon;
  private @Nullable Integer offset;

  private ExactDates(String text) {
    this.text = text;
  }

  static PsDateTime parse(String text, String format, int styles) {
    ExactDates dates = new ExactDates(text);
    dates.read(standard(format));
    return dates.result(styles);
  }

  static PsDateTime parseAny(String text, @Nullable Object[] formats, int styles) {
    for (Object format : formats) {
      try {
        return parse(text, Conversion.toText(format), styles);
      } catch (PsException e) {
        // the next format may fit
      }
    }
    throw new ExactDates(text).malformed();
  }

  /** Applies DateTimeStyles to a time that was read. */
  static PsDateTime styled(PsDateTime time, int styles) {
    PsDateTime result = time;
    if (time.kind() == PsDateTime.Kind.UNSPECIFIED) {
      if ((styles & ASSUME_UNIVERSAL) != 0) {
        result = new PsDateTime(time.ticks(), PsDateTime.Kind.UTC).toLocal();
      } else if ((styles & ASSUME_LOCAL) != 0) {
        result = new PsDateTime(time.ticks(), PsDateTime.Kind.LOCAL);
      }
    }
    boolean universal = (styles & (ADJUST_TO_UNIVERSAL | ROUNDTRIP)) != 0;
    return universal && result.kind() == PsDateTime.Kind.LOCAL ? result.toUtc() : result;
  }

  private static String standard(String format) {
    return switch (format) {
      case "d" -> "M/d/yyyy";
      case "D" -> "dddd, MMMM d, yyyy";
      case "f" -> "dddd, MMMM d, yyyy h:mm tt";
      case "F" -> "dddd, MMMM d, yyyy h:mm:ss tt";
      case "g" -> "M/d/yyyy h:mm tt";
      case "G" -> "M/d/yyyy h:mm:ss tt";
      case "o", "O" -> "yyyy-MM-ddTHH:mm:ss.fffffffK";
      case "r", "R" -> "ddd, dd MMM yyyy HH:mm:ss 'GMT'";
      case "s" -> "yyyy-MM-ddTHH:mm:ss";
      case "t" -> "h:mm tt";
      case "T" -> "h:mm:ss tt";
      case "u" -> "yyyy-MM-dd HH:mm:ss'Z'";
      case "y", "Y" -> "MMMM yyyy";
      default -> format;
    };
  }

  private PsException malformed() {
    return Exceptions.format("String '" + text + "' was not recognized as a valid DateTime.");
  }

  private void read(String format) {
    int i = 0;
    while (i < format.length()) {
      char c = format.charAt(i);
      if (c == '\'' || c == '"') {
        int close = format.indexOf(c, i + 1);
        int end = close < 0 ? format.length() : close;
        literal(format.substring(i + 1, end));
        i = end + 1;
      } else if (c == '\\' && i + 1 < format.length()) {
        literal(format.substring(i + 1, i + 2));
        i += 2;
      } else if (c == '%') {
        i++;
      } else {
        int end = i;
        while (end < format.length() && format.charAt(end) == c) {
          end++;
        }
        field(c, end - i);
        i = end;
      }
    }
    if (at < text.length()) {
      throw malformed();
    }
  }

  private void literal(String expected) {
    if (!text.startsWith(expected, at)) {
      throw malformed();
    }
    at += expected.length();
  }

  private void field(char c, int count) {
    switch (c) {
      case 'y' -> year(count);
      case 'M' -> month = count > 2 ? name(MONTHS, count == 3) + 1 : number(count, 2);
      case 'd' -> {
        if (count > 2) {
          name(DAYS, count == 3);
        } else {
          day = number(count, 2);
        }
      }
      case 'H', 'h' -> hour = number(count, 2);
      case 'm' -> minute = number(count, 2);
      case 's' -> second = number(count, 2);
      case 'f' -> fraction(count, true);
      case 'F' -> fraction(count, false);
      case 't' -> mark(count);
      case 'z', 'K' -> zone();
      default -> literal(String.valueOf(c).repeat(count));
    }
  }

  private void year(int count) {
    year = number(count, Math.max(2, count));
    if (count <= 2) {
      year += year < 50 ? 2000 : 1900;
    }
  }

  private int number(int count, int max) {
    int start = at;
    while (at < text.length()
        && at - start < max
        && text.charAt(at) >= '0'
        && text.charAt(at) <= '9') {
      at++;
    }
    int read = at - start;
    if (read == 0 || (count >= 2 && read < count)) {
      throw malformed();
    }
    return Integer.parseInt(text.substring(start, at));
  }

  private int name(String[] names, boolean isShort) {
    for (int i = 0; i < names.length; i++) {
      String name = isShort ? names[i].substring(0, 3) : names[i];
      if (text.regionMatches(true, at, name, 0, name.length())) {
        at += name.length();
        return i;
      }
    }
    throw malformed();
  }

  private void fraction(int count, boolean exact) {
    int start = at;
    while (at < text.length()
        && at - start < count
        && text.charAt(at) >= '0'
        && text.charAt(at) <= '9') {
      at++;
    }
    if (exact && at - start < count) {
      throw malformed();
    }
    String digits = text.substring(start, at);
    fraction = digits.isEmpty() ? 0 : Long.parseLong(digits + "0".repeat(7 - digits.length()));
  }

  private void mark(int count) {
    String rest = text.substring(at).toLowerCase(Locale.ROOT);
    if (rest.startsWith("a") || rest.startsWith("p")) {
      afternoon = rest.startsWith("p");
      at += count == 1 ? 1 : 2;
      if (at <= text.length()) {
        return;
      }
    }
    throw malformed();
  }

  private void zone() {
    if (at >= text.length()) {
      return;
    }
    char c = text.charAt(at);
    if (c == 'Z') {
      at++;
      offset = 0;
    } else if (c == '+' || c == '-') {
      at++;
      int hours = number(1, 2);
      int minutes = 0;
      if (at < text.length() && text.charAt(at) == ':') {
        at++;
        minutes = number(2, 2);
      } else if (at < text.length()) {
        minutes = number(2, 2);
      }
      offset = (c == '-' ? -1 : 1) * (hours * 60 + minutes);
    }
  }

  private PsDateTime result(int styles) {
    LocalDate today = LocalDate.now(ZoneId.systemDefault());
    boolean dated = year > 0 || month > 0 || day > 0;
    int realYear = year > 0 ? year : today.getYear();
    int realMonth = month > 0 ? month : dated ? 1 : today.getMonthValue();
    int realDay = day > 0 ? day : dated ? 1 : today.getDayOfMonth();
    if (afternoon != null) {
      if (hour > 12) {
        throw malformed();
      }
      hour = hour % 12 + (afternoon ? 12 : 0);
    }
    if (realMonth > 12
        || realYear > 9999
        || realDay > YearMonth.of(realYear, realMonth).lengthOfMonth()
        || month == 0
        || day == 0
        || hour > 23
        || minute > 59
        || second > 59) {
      throw malformed();
    }
    long ticks =
        PsDateTime.ticksOf(LocalDate.of(realYear, realMonth, realDay).atStartOfDay())
            + hour * PsTimeSpan.PER_HOUR
            + minute * PsTimeSpan.PER_MINUTE
            + second * PsTimeSpan.PER_SECOND
            + fraction;
    PsDateTime time = new PsDateTime(ticks, PsDateTime.Kind.UNSPECIFIED);
    Integer zone = offset;
    if (zone != null) {
      time = new PsDateTime(ticks - zone * PsTimeSpan.PER_MINUTE, PsDateTime.Kind.UTC).toLocal();
    }
    return styled(time, styles);
  }
}
