package rehearse.host;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rehearse.command.HostInterface;
import rehearse.value.ErrorCategory;
import rehearse.value.PsException;

/** The console: prompts are written to standard output and answered on standard input. */
final class ConsoleHost implements HostInterface {
  /** Reads a line after showing a prompt; null at the end of input. */
  interface LineSource {
    @Nullable String read(String prompt, boolean secret);
  }

  private final HostIo io;
  private final boolean interactive;
  private final Runnable beforePrompt;
  private LineSource lines;
  private int width = 120;

  /**
   * Makes the console of a run.
   *
   * @param beforePrompt writes what is pending, so that a prompt stands behind it
   */
  ConsoleHost(HostIo io, boolean interactive, Runnable beforePrompt) {
    this.io = io;
    this.interactive = interactive;
    this.beforePrompt = beforePrompt;
    this.lines = this::readStandardInput;
  }

  void readFrom(LineSource source) {
    lines = source;
  }

  void setWidth(int columns) {
    width = columns;
  }

  @Override
  public int width() {
    return width;
  }

  @Override
  public boolean isInteractive() {
    return interactive;
  }

  @Override
  public int choose(String caption, String message, List<Choice> choices, int defaultChoice) {
    requireInteractive();
    beforePrompt.run();
    StringBuilder question = new StringBuilder();
    if (!caption.isEmpty()) {
      question.append('\n').append(caption).append('\n');
    }
    if (!message.isEmpty()) {
      question.append(message).append('\n');
    }
    io.out().print(question);
    String prompt = choicePrompt(choices, defaultChoice);
    while (true) {
      String answer = lines.read(prompt, false);
      if (answer == null) {
        throw PsException.error(
            "InvalidOperation",
            ErrorCategory.InvalidOperation,
            "The input has ended before the prompt was answered.");
      }
      String trimmed = answer.trim();
      if (trimmed.isEmpty() && defaultChoice >= 0) {
        return defaultChoice;
      }
      if (trimmed.equals("?")) {
        for (Choice choice : choices) {
          io.out().println(hotKey(choice) + " - " + choice.help());
        }
        continue;
      }
      for (int i = 0; i < choices.size(); i++) {
        if (trimmed.equalsIgnoreCase(hotKey(choices.get(i)))
            || trimmed.equalsIgnoreCase(plain(choices.get(i)))) {
          return i;
        }
      }
    }
  }

  private static String choicePrompt(List<Choice> choices, int defaultChoice) {
    StringBuilder prompt = new StringBuilder();
    for (Choice choice : choices) {
      prompt.append('[').append(hotKey(choice)).append("] ").append(plain(choice)).append("  ");
    }
    prompt.append("[?] Help");
    if (defaultChoice >= 0) {
      prompt.append(" (default is \"").append(hotKey(choices.get(defaultChoice))).append("\")");
    }
    return prompt.append(": ").toString();
  }

  private static String hotKey(Choice choice) {
    int mark = choice.label().indexOf('&');
    return mark >= 0 && mark + 1 < choice.label().length()
        ? choice.label().substring(mark + 1, mark + 2).toUpperCase(Locale.ROOT)
        : choice.label();
  }

  private static String plain(Choice choice) {
    return choice.label().replace("&", "");
  }

  @Override
  public @Nullable String readLine(@Nullable String prompt, boolean secret) {
    requireInteractive();
    beforePrompt.run();
    return lines.read(prompt == null ? "" : prompt, secret);
  }

  private void requireInteractive() {
    if (!interactive) {
      throw HostInterface.nonInteractive();
    }
  }

  private @Nullable String readStandardInput(String prompt, boolean secret) {
    io.out().print(prompt);
    io.out().flush();
    String line = io.readLine();
    if (line == null && !prompt.isEmpty()) {
      io.out().println();
    }
    return line;
  }

  @Override
  public void write(String text) {
    beforePrompt.run();
    io.out().print(text);
    io.out().flush();
  }
}
