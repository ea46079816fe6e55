package rehearse.host;

import org.jspecify.annotations.Nullable;
import rehearse.source.Diagnostic;
import rehearse.source.SourceText;
import rehearse.syntax.PowerShellParser;

/**
 * Runs commands from standard input when it is not a terminal, as {@code pwsh -} does: the prompt
 * and what was read are shown, because nobody typed them there.
 */
final class StandardInputPrompt {
  private final HostIo io;
  private final ConsoleSession session;

  StandardInputPrompt(HostIo io, ConsoleSession session) {
    this.io = io;
    this.session = session;
  }

  /** Runs until the input ends or a command exits, and returns the exit code. */
  int run() {
    int exit = 0;
    while (true) {
      io.out().print("PS " + session.location() + "> ");
      String text = readCommand();
      if (text == null) {
        return exit;
      }
      if (!text.isBlank()) {
        exit = session.runLine(text);
        if (session.hasExited()) {
          return exit;
        }
      }
    }
  }

  /** Reads one command, over several lines if it is incomplete; null at the end of the input. */
  private @Nullable String readCommand() {
    String line = io.readLine();
    if (line == null) {
      return null;
    }
    io.out().println(line);
    StringBuilder text = new StringBuilder(line);
    while (isIncomplete(text.toString())) {
      io.out().print(">> ");
      String more = io.readLine();
      if (more == null) {
        break;
      }
      io.out().println(more);
      if (more.isEmpty()) {
        break;
      }
      text.append('\n').append(more);
    }
    return text.toString();
  }

  /** Returns whether the prompt should ask for another line. */
  static boolean isIncomplete(String text) {
    if (text.isBlank()) {
      return false;
    }
    for (Diagnostic diagnostic : PowerShellParser.parse(SourceText.of(text)).diagnostics()) {
      if (diagnostic.incomplete()) {
        return true;
      }
    }
    return false;
  }
}
