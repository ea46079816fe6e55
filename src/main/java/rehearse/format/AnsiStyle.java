package rehearse.format;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** PowerShell's default colours ({@code $PSStyle}), as escape sequences. */
final class AnsiStyle implements ConsoleStyle {
  private static final String RESET = "\u001b[0m";
  private static final String GREEN = "\u001b[32;1m";
  private static final String RED = "\u001b[31;1m";
  private static final String CYAN = "\u001b[36;1m";
  private static final String YELLOW = "\u001b[33;1m";

  /** The names of ConsoleColor in the order of their numbers. */
  private static final List<String> COLOURS =
      List.of(
          "Black",
          "DarkBlue",
          "DarkGreen",
          "DarkCyan",
          "DarkRed",
          "DarkMagenta",
          "DarkYellow",
          "Gray",
          "DarkGray",
          "Blue",
          "Green",
          "Cyan",
          "Red",
          "Magenta",
          "Yellow",
          "White");

  /** The escape codes of those colours as text colours. */
  private static final int[] CODES = {
    30, 34, 32, 36, 31, 35, 33, 37, 90, 94, 92, 96, 91, 95, 93, 97
  };

  @Override
  public String line(String line, TextKind kind) {
    return switch (kind) {
      case PLAIN -> line;
      case TABLE_HEADER, GROUP_LABEL -> line.isBlank() ? line : GREEN + line + RESET;
      case LIST_ITEM -> label(line);
    };
  }

  private static String label(String line) {
    int end = line.indexOf(" : ");
    return end < 0 ? line : GREEN + line.substring(0, end + 3) + RESET + line.substring(end + 3);
  }

  @Override
  public String error(String text) {
    return RED + text + RESET;
  }

  @Override
  public String errorAccent(String text) {
    return CYAN + text + RESET;
  }

  @Override
  public String warning(String text) {
    return YELLOW + text + RESET;
  }

  @Override
  public String verbose(String text) {
    return YELLOW + text + RESET;
  }

  @Override
  public String debug(String text) {
    return YELLOW + text + RESET;
  }

  @Override
  public String coloured(String text, @Nullable String foreground, @Nullable String background) {
    StringBuilder codes = new StringBuilder();
    append(codes, foreground, 0);
    append(codes, background, 10);
    return codes.length() == 0 ? text : codes + text + RESET;
  }

  private static void append(StringBuilder codes, @Nullable String colour, int offset) {
    int number = colour == null ? -1 : COLOURS.indexOf(colour);
    if (number >= 0) {
      codes.append("\u001b[").append(CODES[number] + offset).append('m');
    }
  }
}
