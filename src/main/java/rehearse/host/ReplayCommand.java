package rehearse.host;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import rehearse.replay.Replay;
import rehearse.replay.ReplayException;
import rehearse.replay.ReplayReport;
import rehearse.source.SourceText;

/** {@code replay FILE}: runs recorded admin commands and reports what became of each. */
final class ReplayCommand {
  private final HostIo io;
  private final CommandLine line;

  ReplayCommand(HostIo io, CommandLine line) {
    this.io = io;
    this.line = line;
  }

  /** Returns the exit code: 1 if a command failed. */
  int run() throws CommandLine.UsageException, HostException {
    Path file = io.directory().resolve(line.text());
    SourceText recording;
    try {
      recording = ScriptFile.read(file);
    } catch (NoSuchFileException e) {
      throw new HostException("the recording '" + line.text() + "' does not exist", 1);
    } catch (IOException e) {
      throw new HostException(
          "cannot read the recording '" + line.text() + "': " + e.getMessage(), 1);
    }
    ConsoleSession session = ConsoleSession.open(io, line, io.directory());
    ReplayReport report;
    try {
      report = new Replay(session.engine()).run(line.text(), recording.text());
    } catch (ReplayException e) {
      throw new HostException(String.valueOf(e.getMessage()), 1);
    }
    io.out().print(report.text());
    session.finish();
    return report.exitCode();
  }
}
