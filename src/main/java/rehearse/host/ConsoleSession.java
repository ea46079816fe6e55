package rehearse.host;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rehearse.directory.DirectoryService;
import rehearse.engine.PowerShellSession;
import rehearse.engine.RunResult;
import rehearse.engine.error.ParseException;
import rehearse.format.ConsoleFormatter;
import rehearse.format.FormatContext;
import rehearse.format.FormatterSink;
import rehearse.source.SourceText;

/** A session whose output goes to the console, with the directory it works on. */
final class ConsoleSession {
  private static final int EXIT_MASK = 0xFF;

  private final HostIo io;
  private final ConsoleHost host;
  private final PowerShellSession session;
  private final LoadedDirectory directory;
  private boolean exited;

  private ConsoleSession(
      HostIo io, ConsoleHost host, PowerShellSession session, LoadedDirectory directory) {
    this.io = io;
    this.host = host;
    this.session = session;
    this.directory = directory;
  }

  /** Opens a session as the command line says. */
  static ConsoleSession open(HostIo io, CommandLine line, Path location)
      throws CommandLine.UsageException, HostException {
    LoadedDirectory directory = LoadedDirectory.open(io, line);
    ConsoleHost host = new ConsoleHost(io, line.isInteractive(), io.out()::flush);
    PowerShellSession session =
        PowerShellSession.builder(host)
            .service(DirectoryService.class, directory.service())
            .environment(io.environment(), !isWindows())
            .location(location)
            .build();
    return new ConsoleSession(io, host, session, directory);
  }

  ConsoleHost host() {
    return host;
  }

  PowerShellSession engine() {
    return session;
  }

  LoadedDirectory directory() {
    return directory;
  }

  Path location() {
    return session.location();
  }

  boolean hasExited() {
    return exited;
  }

  void interrupt() {
    session.interrupt();
  }

  /** Runs a script file and returns the exit code: 0 unless it exits or an error ends it. */
  int runFile(SourceText script, List<String> arguments) {
    ConsoleFormatter formatter = formatter();
    RunResult result =
        session.run(
            script,
            List.copyOf(ScriptArguments.read(arguments)),
            input(script),
            new FormatterSink(formatter));
    return finish(formatter, script, result, false);
  }

  /** Runs a command line and returns the exit code: 1 if its last command failed. */
  int runCommand(String text, List<String> arguments) {
    ConsoleFormatter formatter = formatter();
    SourceText source = SourceText.of(text);
    RunResult result =
        session.run(source, List.copyOf(arguments), input(source), new FormatterSink(formatter));
    return finish(formatter, source, result, true);
  }

  /** Runs a line typed at a prompt and returns the exit code if it exits, else 0. */
  int runLine(String text) {
    ConsoleFormatter formatter = formatter();
    SourceText source = SourceText.of(text);
    session.transcripts().each(transcript -> transcript.command(Prompt.TEXT + text));
    RunResult result = session.run(source, List.of(), new FormatterSink(formatter));
    return finish(formatter, source, result, false);
  }

  private ConsoleFormatter formatter() {
    return new ConsoleFormatter(
        io.out(), new ErrorStream(io), host.width(), FormatContext.of(session));
  }

  private static boolean isWindows() {
    return System.getProperty("os.name", "").startsWith("Windows");
  }

  /**
   * Returns the lines of standard input if it is redirected and the script may ask for them; a
   * script that does not ask must not wait for the end of an open pipe.
   */
  private @Nullable Object @Nullable [] input(SourceText script) {
    String text = script.text().toLowerCase(Locale.ROOT);
    if (!io.inputRedirected() || !(text.contains("$input") || text.contains("process"))) {
      return null;
    }
    List<@Nullable Object> lines = new ArrayList<>();
    for (String line = io.readLine(); line != null; line = io.readLine()) {
      lines.add(line);
    }
    return lines.toArray();
  }

  private int finish(
      ConsoleFormatter formatter, SourceText source, RunResult result, boolean lastCounts) {
    if (result instanceof RunResult.Exited exit) {
      exited = true;
      return exit.code() & EXIT_MASK;
    }
    if (result instanceof RunResult.Failed failed) {
      formatter.writeError(failed.error());
      return 1;
    }
    if (result instanceof RunResult.Unparsable unparsable) {
      formatter.writeError(new ParseException(unparsable.diagnostics(), source).record());
      return 1;
    }
    formatter.finish();
    boolean succeeded = !Boolean.FALSE.equals(session.variables().get("?"));
    return lastCounts && !succeeded ? 1 : 0;
  }

  /** Shows the plan and saves the directory if the command line asks for it. */
  void finish() throws HostException {
    session.transcripts().stopAll();
    io.out().flush();
    directory.finish();
  }
}
