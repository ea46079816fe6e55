package rehearse.value.format;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** .NET's time span format strings: {@code c}, {@code g}, {@code G} and custom ones. */
public final class TimeSpanFormat {
  private static final long TICKS_PER_SECOND = 10_000_000L;
  private static final int MAX_DAY_DIGITS = 8;
  private static final int MAX_FRACTION = 7;

  private final boolean negative;
  private final long days;
  private final int hours;
  private final int minutes;
  private final int seconds;
  private final int fraction;

  private TimeSpanFormat(long ticks) {
    negative = ticks < 0;
    long wholeSeconds = Math.abs(ticks / TICKS_PER_SECOND);
    fraction = (int) Math.abs(ticks % TICKS_PER_SECOND);
    days = wholeSeconds / 86_400;
    hours = (int) (wholeSeconds / 3600 % 24);
    minutes = (int) (wholeSeconds / 60 % 60);
    seconds = (int) (wholeSeconds % 60);
  }

  /**
   * Formats a time span.
   *
   * @param ticks its length in steps of 100 nanoseconds
   * @throws rehearse.value.PsException a FormatException if the format is not one
   */
  public static String format(long ticks, @Nullable String format, Culture culture) {
    TimeSpanFormat span = new TimeSpanFormat(ticks);
    if (format == null || format.isEmpty()) {
      return span.constant();
    }
    if (format.length() == 1) {
      String point = culture.numberFormat().decimalSeparator();
      return switch (format.charAt(0)) {
        case 'c', 't', 'T' -> span.constant();
        case 'g' -> span.general(point, false);
        case 'G' -> span.general(point, true);
        default -> throw FormatFailures.incorrect();
      };
    }
    return span.custom(format);
  }

  private String constant() {
    StringBuilder text = new StringBuilder();
    if (negative) {
      text.append('-');
    }
    if (days != 0) {
      text.append(days).append('.');
    }
    pad(text, hours, 2);
    text.append(':');
    pad(text, minutes, 2);
    text.append(':');
    pad(text, seconds, 2);
    if (fraction != 0) {
      text.append('.');
      pad(text, fraction, MAX_FRACTION);
    }
    return text.toString();
  }

  private String general(String point, boolean full) {
    StringBuilder text = new StringBuilder();
    if (negative) {
      text.append('-');
    }
    if (full || days != 0) {
      text.append(days).append(':');
    }
    pad(text, hours, full ? 2 : 1);
    text.append(':');
    pad(text, minutes, 2);
    text.append(':');
    pad(text, seconds, 2);
    if (full) {
      text.append(point);
      pad(text, fraction, MAX_FRACTION);
    } else if (fraction != 0) {
      text.append(point).append(trimmedFraction(MAX_FRACTION));
    }
    return text.toString();
  }

  private String custom(String format) {
    StringBuilder text = new StringBuilder();
    int i = 0;
    while (i < format.length()) {
      char c = format.charAt(i);
      switch (c) {
        case '\'', '"' -> {
          int end = format.indexOf(c, i + 1);
          if (end < 0) {
            throw FormatFailures.incorrect();
          }
          text.append(format, i + 1, end);
          i = end + 1;
        }
        case '%' -> {
          if (i + 1 >= format.length() || format.charAt(i + 1) == '%') {
            throw FormatFailures.incorrect();
          }
          field(text, format.charAt(i + 1), 1);
          i += 2;
        }
        case '\\' -> {
          if (i + 1 >= format.length()) {
            throw FormatFailures.incorrect();
          }
          text.append(format.charAt(i + 1));
          i += 2;
        }
        default -> {
          int run = i + 1;
          while (run < format.length() && format.charAt(run) == c) {
            run++;
          }
          field(text, c, run - i);
          i = run;
        }
      }
    }
    return text.toString();
  }

  private void field(StringBuilder text, char letter, int length) {
    int most =
        switch (letter) {
          case 'd' -> MAX_DAY_DIGITS;
          case 'h', 'm', 's' -> 2;
          case 'f', 'F' -> MAX_FRACTION;
          default -> 0;
        };
    if (length > most) {
      throw FormatFailures.incorrect();
    }
    switch (letter) {
      case 'd' -> pad(text, days, length);
      case 'h' -> pad(text, hours, length);
      case 'm' -> pad(text, minutes, length);
      case 's' -> pad(text, seconds, length);
      case 'f' -> text.append(fractionDigits(), 0, length);
      default -> text.append(trimmedFraction(length));
    }
  }

  private String fractionDigits() {
    return String.format(Locale.ROOT, "%07d", fraction);
  }

  private String trimmedFraction(int length) {
    String digits = fractionDigits().substring(0, length);
    int end = digits.length();
    while (end > 0 && digits.charAt(end - 1) == '0') {
      end--;
    }
    return digits.substring(0, end);
  }

  private static void pad(StringBuilder text, long value, int width) {
    String digits = Long.toString(value);
    for (int i = digits.length(); i < width; i++) {
      text.append('0');
    }
    text.append(digits);
  }
}
