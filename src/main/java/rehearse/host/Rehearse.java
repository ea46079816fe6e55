package rehearse.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The program, apart from the process it runs in. */
public final class Rehearse {
  private static final int USAGE = 64;

  private final HostIo io;

  Rehearse(HostIo io) {
    this.io = io;
  }

  /** Does what the command line asks and returns the exit code. */
  int run(List<String> args) {
    try {
      return run(CommandLine.parse(args));
    } catch (CommandLine.UsageException e) {
      io.err().println(e.getMessage());
      return USAGE;
    } catch (HostException e) {
      io.out().flush();
      io.err().println("rehearse: " + e.getMessage());
      return e.exitCode();
    } finally {
      io.out().flush();
      io.err().flush();
    }
  }

  private int run(CommandLine line) throws CommandLine.UsageException, HostException {
    return switch (line.action()) {
      case HELP -> help();
      case VERSION -> version();
      case SYNTAX_TREE -> new SyntaxTreeCommand(io).run(line);
      case WARM_UP -> WarmUp.run(io);
      case REPLAY -> new ReplayCommand(io, line).run();
      case FILE, COMMAND, STANDARD_INPUT, PROMPT -> runScripts(line);
    };
  }

  private int runScripts(CommandLine line) throws CommandLine.UsageException, HostException {
    Path directory = workingDirectory(line);
    ConsoleSession session = ConsoleSession.open(io, line, directory);
    int exit =
        switch (line.action()) {
          case FILE -> runFile(session, line, directory);
          case COMMAND -> session.runCommand(line.text(), line.arguments());
          case STANDARD_INPUT -> new StandardInputPrompt(io, session).run();
          default ->
              io.inputRedirected()
                  ? new StandardInputPrompt(io, session).run()
                  : new Prompt(io, session).run();
        };
    if (line.isNoExit() && !session.hasExited()) {
      exit =
          io.inputRedirected()
              ? new StandardInputPrompt(io, session).run()
              : new Prompt(io, session).run();
    }
    session.finish();
    return exit;
  }

  private int runFile(ConsoleSession session, CommandLine line, Path directory)
      throws CommandLine.UsageException {
    Path file = directory.resolve(line.text().replace('\\', '/'));
    if (!Files.isRegularFile(file)) {
      throw new CommandLine.UsageException(CommandLine.notAFile(line.text()));
    }
    try {
      return session.runFile(ScriptFile.read(file), line.arguments());
    } catch (IOException e) {
      throw new CommandLine.UsageException(
          "The file '" + line.text() + "' cannot be read: " + e.getMessage());
    }
  }

  private Path workingDirectory(CommandLine line) throws HostException {
    String wanted = line.workingDirectory();
    if (wanted == null) {
      return io.directory();
    }
    Path directory = io.directory().resolve(wanted);
    if (!Files.isDirectory(directory)) {
      throw new HostException("the working directory '" + wanted + "' does not exist", USAGE);
    }
    return directory.normalize();
  }

  private int version() {
    io.out().println("PowerShell 7.6.9");
    return 0;
  }

  private int help() {
    io.out()
        .print(
            """
            Rehearse runs Exchange administrators' PowerShell on an in-memory directory.

            rehearse                            a prompt
            rehearse SCRIPT.ps1 [ARGUMENTS]     a script (same as -File)
            rehearse -c 'COMMANDS'              a command line
            rehearse replay RECORDING.xml       recorded admin commands
            rehearse --ast FILE...              syntax trees

              --directory FILE    start from a snapshot: Get-SendConnector | Export-Clixml
              --exchange VERSION  2010, 2013, 2016, 2019 or SE
              --plan              print afterwards what changed: object, property, old and new value
              --save FILE         write the directory afterwards

            Options of pwsh that work as they do there: -File, -Command, -CommandWithArgs,
            -EncodedCommand, -NoExit, -NoProfile, -NonInteractive, -NoLogo, -WorkingDirectory, -Version.
            Our own options come before -File, -Command or the script's name.
            """);
    return 0;
  }
}
