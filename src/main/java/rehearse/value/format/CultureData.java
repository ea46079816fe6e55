package rehearse.value.format;

import java.text.DateFormatSymbols;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.time.chrono.IsoChronology;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Makes cultures from the locale data of the Java runtime. */
final class CultureData {
  private CultureData() {}

  /** Returns the culture {@code name}, or null if it is not the name of one. */
  static @Nullable Culture load(String name) {
    Locale locale = Locale.forLanguageTag(name);
    if (locale.getLanguage().isEmpty() || !isKnown(locale)) {
      return null;
    }
    return new Culture(locale.toLanguageTag(), numbers(locale), dates(locale));
  }

  private static boolean isKnown(Locale locale) {
    for (Locale available : Locale.getAvailableLocales()) {
      if (available.equals(locale)) {
        return true;
      }
    }
    return false;
  }

  private static NumberFormatInfo numbers(Locale locale) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    DecimalFormat currency = (DecimalFormat) NumberFormat.getCurrencyInstance(locale);
    DecimalFormat percent = (DecimalFormat) NumberFormat.getPercentInstance(locale);
    Currency unit = symbols.getCurrency();
    String minus = String.valueOf(symbols.getMinusSign());
    int currencyDigits = unit == null ? 2 : Math.max(0, unit.getDefaultFractionDigits());
    return new NumberFormatInfo(
        String.valueOf(symbols.getDecimalSeparator()),
        String.valueOf(symbols.getGroupingSeparator()),
        new int[] {3},
        minus,
        "+",
        symbols.getNaN(),
        symbols.getInfinity(),
        minus + symbols.getInfinity(),
        2,
        symbols.getCurrencySymbol(),
        currencyDigits,
        pattern(currency.toPattern(), '$'),
        "-" + pattern(currency.toPattern(), '$'),
        2,
        pattern(percent.toPattern(), '%'),
        "-" + pattern(percent.toPattern(), '%'),
        "%",
        "‰");
  }

  /** Turns a Java number pattern such as {@code #,##0.00 ¤} into {@code n $}. */
  private static String pattern(String javaPattern, char symbol) {
    int end = javaPattern.indexOf(';');
    String positive = end < 0 ? javaPattern : javaPattern.substring(0, end);
    StringBuilder result = new StringBuilder();
    boolean hasNumber = false;
    for (int i = 0; i < positive.length(); i++) {
      char c = positive.charAt(i);
      if (c == '¤' || c == '%') {
        result.append(symbol);
      } else if (c == '#' || c == '0' || c == ',' || c == '.') {
        if (!hasNumber) {
          result.append('n');
          hasNumber = true;
        }
      } else if (c == ' ' || c == '\u00a0' || c == '\u202f') {
        result.append(c);
      }
    }
    return result.toString();
  }

  private static DateTimeFormatInfo dates(Locale locale) {
    DateFormatSymbols symbols = DateFormatSymbols.getInstance(locale);
    String shortDate = fourDigitYear(datePattern(locale, FormatStyle.SHORT));
    String longDate = datePattern(locale, FormatStyle.FULL);
    String shortTime = timePattern(locale, FormatStyle.SHORT);
    String longTime = timePattern(locale, FormatStyle.MEDIUM);
    List<String> months = names(symbols.getMonths(), 0, 12);
    return new DateTimeFormatInfo(
        names(symbols.getWeekdays(), 1, 8),
        names(symbols.getShortWeekdays(), 1, 8),
        months,
        months,
        names(symbols.getShortMonths(), 0, 12),
        symbols.getAmPmStrings()[0],
        symbols.getAmPmStrings()[1],
        separator(shortDate, "/"),
        separator(shortTime, ":"),
        shortDate,
        longDate,
        shortTime,
        longTime,
        monthDay(longDate),
        yearMonth(longDate),
        symbols.getEras()[1]);
  }

  private static List<String> names(String[] all, int from, int to) {
    List<String> result = new ArrayList<>();
    for (int i = from; i < to; i++) {
      result.add(all[i]);
    }
    return List.copyOf(result);
  }

  private static String datePattern(Locale locale, FormatStyle style) {
    return toNet(
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            style, null, IsoChronology.INSTANCE, locale));
  }

  private static String timePattern(Locale locale, FormatStyle style) {
    return toNet(
        DateTimeFormatterBuilder.getLocalizedDateTimePattern(
            null, style, IsoChronology.INSTANCE, locale));
  }

  /** Turns a Java date pattern into .NET's: {@code EEEE} is {@code dddd}, {@code a} is tt. */
  private static String toNet(String pattern) {
    StringBuilder result = new StringBuilder();
    boolean quoted = false;
    int i = 0;
    while (i < pattern.length()) {
      char c = pattern.charAt(i);
      int run = i;
      while (run < pattern.length() && pattern.charAt(run) == c) {
        run++;
      }
      int length = run - i;
      if (c == '\'') {
        quoted = !quoted;
        result.append('\'');
        i++;
        continue;
      }
      switch (quoted ? '\0' : c) {
        case 'E' -> result.append(length >= 4 ? "dddd" : "ddd");
        case 'a' -> result.append("tt");
        case 'L', 'M' -> result.append("M".repeat(length));
        case 'y', 'u' -> result.append(length == 2 ? "yy" : "yyyy");
        default -> result.append(String.valueOf(c).repeat(length));
      }
      i = run;
    }
    return result.toString();
  }

  private static String fourDigitYear(String pattern) {
    return pattern.contains("yyyy") ? pattern : pattern.replace("yy", "yyyy");
  }

  private static String separator(String pattern, String fallback) {
    for (int i = 0; i < pattern.length(); i++) {
      char c = pattern.charAt(i);
      if (!Character.isLetter(c) && c != '\'') {
        return String.valueOf(c);
      }
    }
    return fallback;
  }

  /** Returns the part of a long date from the month to the day, whichever comes first. */
  private static String monthDay(String longDate) {
    int month = longDate.indexOf('M');
    int day = day(longDate);
    if (month < 0 || day < 0) {
      return "MMMM d";
    }
    int last = fieldEnd(longDate, Math.max(month, day));
    return longDate.substring(Math.min(month, day), unitEnd(longDate, last));
  }

  /** Returns the part of a long date from the month to the year, whichever comes first. */
  private static String yearMonth(String longDate) {
    int month = longDate.indexOf('M');
    int year = longDate.indexOf('y');
    int day = day(longDate);
    if (month < 0 || year < 0) {
      return "MMMM yyyy";
    }
    int first = Math.min(month, year);
    int last = Math.max(month, year);
    String whole = longDate.substring(first, unitEnd(longDate, fieldEnd(longDate, last)));
    if (day < first || day > last) {
      return whole;
    }
    return longDate.substring(first, day) + whole.substring(last - first);
  }

  /** Returns where the day of the month stands; the day of the week has more letters. */
  private static int day(String pattern) {
    for (int i = 0; i < pattern.length(); i++) {
      if (pattern.charAt(i) == '\'') {
        i = pattern.indexOf('\'', i + 1);
      } else if (pattern.charAt(i) == 'd') {
        int end = fieldEnd(pattern, i);
        if (end - i <= 2) {
          return i;
        }
        i = end - 1;
      }
    }
    return -1;
  }

  private static int fieldEnd(String pattern, int start) {
    int end = start;
    while (end < pattern.length() && pattern.charAt(end) == pattern.charAt(start)) {
      end++;
    }
    return end;
  }

  /** Returns the end of a field with the unit some languages write behind it. */
  private static int unitEnd(String pattern, int end) {
    boolean hasUnit = end < pattern.length() && Character.isIdeographic(pattern.charAt(end));
    return hasUnit ? end + 1 : end;
  }
}
