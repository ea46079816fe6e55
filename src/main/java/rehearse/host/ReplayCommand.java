package rehearse.host;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import rehearse.replay.Replay;
import rehearse.replay.ReplayException;
import rehearse.replay.ReplayReport;

/** {@code replay FILE}: runs recorded admin commands and prints what came of each. */
final class ReplayCommand {
  private final HostIo io;
  private final CommandLine line;

  ReplayCommand(HostIo io, CommandLine line) {
    this.io = io;
    this.line = line;
  }

  /** Returns 1 if a command failed, else 0. */
  int run() throws CommandLine.UsageException, HostException {
    String recording = read();
    ConsoleSession session = ConsoleSession.open(io, line, io.directory());
    ReplayReport report;
    try {
      report = new Replay(session.engine()).run(line.text(), recording);
    } catch (ReplayException e) {
      throw new HostException(String.valueOf(e.getMessage()), 1);
    }
    io.out().print(report.text());
    session.finish();
    return report.exitCode();
  }

  private String read() throws HostException {
    try {
      return ScriptFile.read(io.directory().resolve(line.text())).text();
    } catch (IOException e) {
      String reason =
          e instanceof NoSuchFileException ? "it does not exist" : String.valueOf(e.getMessage());
      throw new HostException("cannot read the recording '" + line.text() + "': " + reason, 1);
    }
  }
}
