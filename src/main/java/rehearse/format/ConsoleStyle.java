package rehearse.format;

import org.jspecify.annotations.Nullable;

/** The colours of a console ({@code $PSStyle.Formatting}). */
public interface ConsoleStyle {
  /** No colours at all. */
  ConsoleStyle PLAIN = new ConsoleStyle() {};

  /** Returns PowerShell's own colours, as escape sequences. */
  static ConsoleStyle ansi() {
    return new AnsiStyle();
  }

  /** Returns a laid-out line with its colours. */
  default String line(String line, TextKind kind) {
    return line;
  }

  /** Returns the text of an error in the colour of errors. */
  default String error(String text) {
    return text;
  }

  /** Returns a part of an error that stands out from the rest. */
  default String errorAccent(String text) {
    return text;
  }

  default String warning(String text) {
    return text;
  }

  default String verbose(String text) {
    return text;
  }

  default String debug(String text) {
    return text;
  }

  /** Returns {@code text} in the colours {@code Write-Host} was given, by ConsoleColor name. */
  default String coloured(String text, @Nullable String foreground, @Nullable String background) {
    return text;
  }
}
