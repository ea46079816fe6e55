package rehearse.host;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jline.reader.EndOfFileException;
import org.jline.reader.LineReader;
import org.jline.reader.LineReaderBuilder;
import org.jline.reader.UserInterruptException;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jspecify.annotations.Nullable;

/**
 * The prompt on a terminal: line editing, colours, history, completion; Ctrl-C ends a command, not
 * the prompt.
 */
final class Prompt {
  /** What stands before a command. */
  static final String TEXT = "PS> ";

  private final HostIo io;
  private final ConsoleSession session;
  private final PromptHighlighter highlighter = new PromptHighlighter();

  Prompt(HostIo io, ConsoleSession session) {
    this.io = io;
    this.session = session;
  }

  /** Runs until end of file or {@code exit}, and returns the exit code. */
  int run() {
    try (Terminal terminal = TerminalBuilder.builder().system(true).build()) {
      LineReader reader = reader(terminal);
      terminal.handle(Terminal.Signal.INT, signal -> session.interrupt());
      session.host().setWidth(Math.max(20, terminal.getWidth()));
      session.host().readFrom((prompt, secret) -> ask(reader, prompt, secret));
      return loop(terminal, reader);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private LineReader reader(Terminal terminal) {
    return LineReaderBuilder.builder()
        .terminal(terminal)
        .appName("rehearse")
        .parser(new PromptParser())
        .completer(new PromptCompleter(session))
        .highlighter(highlighter)
        .variable(LineReader.HISTORY_FILE, historyFile())
        .variable(LineReader.SECONDARY_PROMPT_PATTERN, ">> ")
        .variable(LineReader.INDENTATION, 0)
        .option(LineReader.Option.DISABLE_EVENT_EXPANSION, true)
        .option(LineReader.Option.HISTORY_TIMESTAMPED, false)
        .build();
  }

  private static Path historyFile() {
    Path directory = Path.of(System.getProperty("user.home", "."), ".rehearse");
    try {
      Files.createDirectories(directory);
    } catch (IOException e) {
      return Path.of(System.getProperty("java.io.tmpdir"), "rehearse-history");
    }
    return directory.resolve("history");
  }

  private int loop(Terminal terminal, LineReader reader) {
    int exit = 0;
    while (true) {
      String text;
      try {
        text = reader.readLine(TEXT);
      } catch (UserInterruptException e) {
        continue;
      } catch (EndOfFileException e) {
        return exit;
      }
      session.host().setWidth(Math.max(20, terminal.getWidth()));
      if (!text.isBlank()) {
        exit = session.runLine(text);
        io.out().flush();
        if (session.hasExited()) {
          return exit;
        }
      }
    }
  }

  private @Nullable String ask(LineReader reader, String prompt, boolean secret) {
    io.out().flush();
    highlighter.setOn(false);
    try {
      return secret ? reader.readLine(prompt, '*') : reader.readLine(prompt);
    } catch (UserInterruptException e) {
      session.interrupt();
      return null;
    } catch (EndOfFileException e) {
      return null;
    } finally {
      highlighter.setOn(true);
    }
  }
}
