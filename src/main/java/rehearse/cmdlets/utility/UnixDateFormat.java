package rehearse.cmdlets.utility;

import java.time.temporal.IsoFields;
import org.jspecify.annotations.Nullable;
import rehearse.value.PsDateTime;
import rehearse.value.PsTimeSpan;
import rehearse.value.format.NetFormat;

/** The format of {@code Get-Date -UFormat}: letters behind percent signs, as {@code date} has. */
final class UnixDateFormat {
  private static final long EPOCH_TICKS = 621355968000000000L;

  private UnixDateFormat() {}

  static String format(PsDateTime time, String format) {
    StringBuilder text = new StringBuilder();
    int start = format.startsWith("+") ? 1 : 0;
    for (int i = start; i < format.length(); i++) {
      char c = format.charAt(i);
      if (c == '%' && i + 1 < format.length()) {
        text.append(part(time, format.charAt(++i)));
      } else {
        text.append(c);
      }
    }
    return text.toString();
  }

  private static String part(PsDateTime time, char letter) {
    String net = netFormat(letter);
    return net != null ? NetFormat.format(time, net) : computed(time, letter);
  }

  /** Returns the .NET format for a letter that has one, or null. */
  private static @Nullable String netFormat(char letter) {
    return switch (letter) {
      case 'A' -> "dddd";
      case 'a' -> "ddd";
      case 'B' -> "MMMM";
      case 'b', 'h' -> "MMM";
      case 'c' -> "ddd dd MMM yyyy HH:mm:ss";
      case 'D', 'x' -> "MM/dd/yy";
      case 'd' -> "dd";
      case 'F' -> "yyyy-MM-dd";
      case 'H' -> "HH";
      case 'I' -> "hh";
      case 'M' -> "mm";
      case 'm' -> "MM";
      case 'p' -> "tt";
      case 'R' -> "HH:mm";
      case 'r' -> "hh:mm:ss tt";
      case 'S' -> "ss";
      case 'T', 'X' -> "HH:mm:ss";
      case 'Y' -> "yyyy";
      case 'y' -> "yy";
      case 'Z' -> "%z";
      default -> null;
    };
  }

  private static String computed(PsDateTime time, char letter) {
    var clock = time.clock();
    return switch (letter) {
      case 'C' -> Integer.toString(clock.getYear() / 100);
      case 'e' -> padded(clock.getDayOfMonth());
      case 'k' -> padded(clock.getHour());
      case 'l' -> padded((clock.getHour() + 11) % 12 + 1);
      case 'G' -> Integer.toString(clock.get(IsoFields.WEEK_BASED_YEAR));
      case 'g' -> digits(clock.get(IsoFields.WEEK_BASED_YEAR) % 100, 2);
      case 'j' -> digits(clock.getDayOfYear(), 3);
      case 'n' -> "\n";
      case 't' -> "\t";
      case 's' -> Long.toString((time.toUtc().ticks() - EPOCH_TICKS) / PsTimeSpan.PER_SECOND);
      case 'U', 'W' -> Integer.toString(clock.getDayOfYear() / 7);
      case 'u' -> Integer.toString(clock.getDayOfWeek().getValue());
      case 'V' -> digits(clock.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR), 2);
      case 'w' -> Integer.toString(time.dayOfWeek());
      default -> String.valueOf(letter);
    };
  }

  private static String padded(int number) {
    return number < 10 ? " " + number : Integer.toString(number);
  }

  private static String digits(int number, int width) {
    String text = Integer.toString(number);
    return "0".repeat(Math.max(0, width - text.length())) + text;
  }
}
