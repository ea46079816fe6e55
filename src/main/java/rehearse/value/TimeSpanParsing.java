package rehearse.value;

import java.util.ArrayList;
import java.util.List;

/** .NET's {@code TimeSpan.Parse}: {@code [-]d}, {@code [-][d.]hh:mm[:ss[.fffffff]]}. */
public final class TimeSpanParsing {
  private final String text;
  private int at;

  private TimeSpanParsing(String text) {
    this.text = text;
  }

  /**
   * Returns the span {@code text} stands for.
   *
   * @throws PsException a FormatException or OverflowException if it is none
   */
  public static PsTimeSpan parse(String text) {
    return new TimeSpanParsing(text).read();
  }

  private PsException malformed() {
    return Exceptions.format("String '" + text + "' was not recognized as a valid TimeSpan.");
  }

  private PsException tooLarge() {
    return Exceptions.overflow(
        "The TimeSpan string '"
            + text
            + "' could not be parsed because at least one of the numeric components is out of"
            + " range or contains too many digits.");
  }

  private PsTimeSpan read() {
    skipBlanks();
    boolean negative = at < text.length() && text.charAt(at) == '-';
    if (negative) {
      at++;
    }
    List<String> numbers = new ArrayList<>();
    StringBuilder marks = new StringBuilder();
    numbers.add(digits());
    while (at < text.length() && (text.charAt(at) == ':' || text.charAt(at) == '.')) {
      marks.append(text.charAt(at++));
      numbers.add(digits());
    }
    skipBlanks();
    if (at < text.length()) {
      throw malformed();
    }
    long ticks = ticks(numbers, marks.toString());
    return new PsTimeSpan(negative ? -ticks : ticks);
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private String digits() {
    int start = at;
    while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
      at++;
    }
    if (at == start) {
      throw malformed();
    }
    return text.substring(start, at);
  }

  private long ticks(List<String> numbers, String marks) {
    String days = "0";
    String fraction = "";
    List<String> rest = new ArrayList<>(numbers);
    String colons = marks;
    if (colons.isEmpty()) {
      return total(rest.get(0), "0", "0", "0", "");
    }
    if (colons.startsWith(".:") || colons.equals(".")) {
      if (!colons.startsWith(".:")) {
        throw malformed();
      }
      days = rest.remove(0);
      colons = colons.substring(1);
    }
    if (colons.endsWith(":.") || colons.endsWith("::.")) {
      fraction = rest.remove(rest.size() - 1);
      colons = colons.substring(0, colons.length() - 1);
    }
    if (colons.indexOf('.') >= 0 || colons.length() > 4 || rest.size() != colons.length() + 1) {
      throw malformed();
    }
    if (rest.size() == 5) {
      fraction = rest.remove(4);
    }
    if (rest.size() == 4) {
      if (!days.equals("0")) {
        throw malformed();
      }
      days = rest.remove(0);
    }
    if (rest.size() == 2 && !fraction.isEmpty()) {
      throw malformed();
    }
    return total(days, rest.get(0), rest.get(1), rest.size() > 2 ? rest.get(2) : "0", fraction);
  }

  private long total(String days, String hours, String minutes, String seconds, String fraction) {
    long part = 0;
    if (!fraction.isEmpty()) {
      if (fraction.length() > 7) {
        throw tooLarge();
      }
      part = Long.parseLong(fraction + "0".repeat(7 - fraction.length()));
    }
    return number(days, 10675199) * PsTimeSpan.PER_DAY
        + number(hours, 23) * PsTimeSpan.PER_HOUR
        + number(minutes, 59) * PsTimeSpan.PER_MINUTE
        + number(seconds, 59) * PsTimeSpan.PER_SECOND
        + part;
  }

  private long number(String digits, long max) {
    if (digits.length() > 8 || Long.parseLong(digits) > max) {
      throw tooLarge();
    }
    return Long.parseLong(digits);
  }
}
