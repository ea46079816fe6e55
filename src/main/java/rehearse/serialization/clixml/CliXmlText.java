package rehearse.serialization.clixml;

import java.time.LocalDateTime;
import rehearse.value.PsDateTime;
import rehearse.value.PsTimeSpan;
import rehearse.value.format.NumberText;

/** The texts of values inside CLIXML elements: strings with marked characters, times, numbers. */
final class CliXmlText {
  private CliXmlText() {}

  /**
   * Appends {@code text} so that it comes back unchanged: control characters and surrogates as
   * {@code _xHHHH_}, and what looks like such a mark with its underscore marked.
   */
  static void appendString(StringBuilder out, String text) {
    int length = text.length();
    int clean = 0;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      String replacement = null;
      if (c < ' ' || (c >= 0x7f && c <= 0x9f) || Character.isSurrogate(c)) {
        replacement = mark(c);
      } else if (c == '_' && isMark(text, i)) {
        replacement = "_x005F_";
      } else if (c == '<') {
        replacement = "&lt;";
      } else if (c == '>') {
        replacement = "&gt;";
      } else if (c == '&') {
        replacement = "&amp;";
      }
      if (replacement != null) {
        out.append(text, clean, i).append(replacement);
        clean = i + 1;
      }
    }
    out.append(text, clean, length);
  }

  /** Appends {@code text} as the value of an attribute. */
  static void appendAttribute(StringBuilder out, String text) {
    int start = out.length();
    appendString(out, text);
    for (int i = out.length() - 1; i >= start; i--) {
      if (out.charAt(i) == '"') {
        out.replace(i, i + 1, "&quot;");
      }
    }
  }

  private static String mark(char c) {
    String hex = Integer.toHexString(c).toUpperCase(java.util.Locale.ROOT);
    return "_x" + "0000".substring(hex.length()) + hex + "_";
  }

  private static boolean isMark(String text, int at) {
    if (at + 6 >= text.length()
        || (text.charAt(at + 1) != 'x' && text.charAt(at + 1) != 'X')
        || text.charAt(at + 6) != '_') {
      return false;
    }
    for (int i = at + 2; i < at + 6; i++) {
      if (Character.digit(text.charAt(i), 16) < 0) {
        return false;
      }
    }
    return true;
  }

  /** Returns the string that {@link #appendString} wrote. */
  static String readString(String text) {
    int at = text.indexOf('_');
    if (at < 0) {
      return text;
    }
    StringBuilder result = new StringBuilder(text.length());
    int clean = 0;
    while (at >= 0) {
      if (isMark(text, at)) {
        result.append(text, clean, at);
        result.append((char) Integer.parseInt(text.substring(at + 2, at + 6), 16));
        clean = at + 7;
        at = text.indexOf('_', clean);
      } else {
        at = text.indexOf('_', at + 1);
      }
    }
    return result.append(text, clean, text.length()).toString();
  }

  /** Returns the XML Schema text of a double. */
  static String number(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "INF" : "-INF";
    }
    return NumberText.shortest(value);
  }

  static String number(float value) {
    if (Float.isInfinite(value)) {
      return value > 0 ? "INF" : "-INF";
    }
    return NumberText.shortest(value);
  }

  static double readDouble(String text) {
    return switch (text) {
      case "INF", "\u221e" -> Double.POSITIVE_INFINITY;
      case "-INF", "-\u221e" -> Double.NEGATIVE_INFINITY;
      default -> Double.parseDouble(text);
    };
  }

  /** Returns the date with as many decimals as it needs, and its offset if it has one. */
  static String date(PsDateTime date) {
    LocalDateTime clock = date.clock();
    StringBuilder text = new StringBuilder(33);
    digits(text, clock.getYear(), 4).append('-');
    digits(text, clock.getMonthValue(), 2).append('-');
    digits(text, clock.getDayOfMonth(), 2).append('T');
    digits(text, clock.getHour(), 2).append(':');
    digits(text, clock.getMinute(), 2).append(':');
    digits(text, clock.getSecond(), 2);
    appendFraction(text, date.ticks() % PsTimeSpan.PER_SECOND);
    switch (date.kind()) {
      case UNSPECIFIED -> {}
      case UTC -> text.append('Z');
      case LOCAL -> appendOffset(text, PsDateTime.localOffset(clock));
    }
    return text.toString();
  }

  private static void appendOffset(StringBuilder text, long ticks) {
    long minutes = Math.abs(ticks) / PsTimeSpan.PER_MINUTE;
    text.append(ticks < 0 ? '-' : '+');
    digits(text, minutes / 60, 2).append(':');
    digits(text, minutes % 60, 2);
  }

  private static StringBuilder digits(StringBuilder text, long number, int count) {
    String plain = Long.toString(number);
    return text.append("0000", 0, Math.max(0, count - plain.length())).append(plain);
  }

  private static void appendFraction(StringBuilder text, long ticks) {
    if (ticks == 0) {
      return;
    }
    String digits = Long.toString(PsTimeSpan.PER_SECOND + ticks).substring(1);
    int end = digits.length();
    while (digits.charAt(end - 1) == '0') {
      end--;
    }
    text.append('.').append(digits, 0, end);
  }

  /** Reads {@code yyyy-MM-ddTHH:mm:ss[.fffffff][Z|±hh:mm]}; an offset gives local time. */
  static PsDateTime readDate(String text) {
    int year = integer(text, 0, 4);
    LocalDateTime clock =
        LocalDateTime.of(
            year,
            integer(text, 5, 7),
            integer(text, 8, 10),
            integer(text, 11, 13),
            integer(text, 14, 16),
            integer(text, 17, 19));
    int at = 19;
    long fraction = 0;
    if (at < text.length() && text.charAt(at) == '.') {
      int start = ++at;
      while (at < text.length() && Character.isDigit(text.charAt(at))) {
        at++;
      }
      fraction = Long.parseLong((text.substring(start, at) + "0000000").substring(0, 7));
    }
    long ticks = PsDateTime.ticksOf(clock) + fraction;
    if (at == text.length()) {
      return new PsDateTime(ticks, PsDateTime.Kind.UNSPECIFIED);
    }
    if (text.charAt(at) == 'Z') {
      return new PsDateTime(ticks, PsDateTime.Kind.UTC);
    }
    long offset =
        (integer(text, at + 1, at + 3) * 60L + integer(text, at + 4, at + 6))
            * PsTimeSpan.PER_MINUTE;
    long utc = text.charAt(at) == '-' ? ticks + offset : ticks - offset;
    return new PsDateTime(utc, PsDateTime.Kind.UTC).toLocal();
  }

  private static int integer(String text, int start, int end) {
    return Integer.parseInt(text.substring(start, end));
  }

  /** Returns the time span as an XML Schema duration: {@code P1DT2H3M4.5S}. */
  static String duration(PsTimeSpan span) {
    long rest = span.ticks();
    StringBuilder text = new StringBuilder(rest < 0 ? "-P" : "P");
    boolean negative = rest < 0;
    long days = Math.abs(rest / PsTimeSpan.PER_DAY);
    long clock = Math.abs(rest % PsTimeSpan.PER_DAY);
    if (days > 0) {
      text.append(days).append('D');
    }
    if (clock > 0) {
      text.append('T');
      appendUnit(text, clock / PsTimeSpan.PER_HOUR, 'H');
      appendUnit(text, clock / PsTimeSpan.PER_MINUTE % 60, 'M');
      long seconds = clock % PsTimeSpan.PER_MINUTE;
      if (seconds > 0) {
        text.append(seconds / PsTimeSpan.PER_SECOND);
        appendFraction(text, seconds % PsTimeSpan.PER_SECOND);
        text.append('S');
      }
    }
    return text.length() == (negative ? 2 : 1) ? "PT0S" : text.toString();
  }

  private static void appendUnit(StringBuilder text, long number, char unit) {
    if (number > 0) {
      text.append(number).append(unit);
    }
  }

  /** Reads an XML Schema duration of days and less. */
  static PsTimeSpan readDuration(String text) {
    boolean negative = text.startsWith("-");
    long ticks = 0;
    long number = 0;
    boolean time = false;
    for (int i = text.indexOf('P') + 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c >= '0' && c <= '9') {
        number = number * 10 + (c - '0');
        continue;
      }
      if (c == '.') {
        int end = text.indexOf('S', i);
        ticks += number * PsTimeSpan.PER_SECOND;
        ticks += Long.parseLong((text.substring(i + 1, end) + "0000000").substring(0, 7));
        i = end;
      } else if (c == 'T') {
        time = true;
      } else {
        ticks += number * unit(c, time);
      }
      number = 0;
    }
    return new PsTimeSpan(negative ? -ticks : ticks);
  }

  private static long unit(char letter, boolean time) {
    return switch (letter) {
      case 'D' -> PsTimeSpan.PER_DAY;
      case 'H' -> PsTimeSpan.PER_HOUR;
      case 'M' -> time ? PsTimeSpan.PER_MINUTE : 30 * PsTimeSpan.PER_DAY;
      case 'S' -> PsTimeSpan.PER_SECOND;
      case 'Y' -> 365 * PsTimeSpan.PER_DAY;
      default -> throw new NumberFormatException("unit " + letter);
    };
  }
}
