package rehearse.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import rehearse.engine.PowerShellSession;
import rehearse.source.SourceText;
import rehearse.syntax.PowerShellParser;

/** Runs the rows of a table: all in one session, each in a scope of its own. */
final class LinesMode {
  private final Path directory;
  private final PowerShellSession session;
  private LineSink sink = new LineSink();

  LinesMode() throws IOException {
    directory = Files.createTempDirectory("rehearse").toRealPath();
    session = TestSessions.open(new ScriptedHost("", line -> sink.line(line)), directory);
  }

  List<String> run(String script) {
    sink = new LineSink();
    SourceText alone = SourceText.of(script);
    boolean parses = PowerShellParser.parse(alone).diagnostics().isEmpty();
    RunMode.finish(session, parses ? SourceText.of("& {" + script + "\n}") : alone, sink);
    return RunMode.masked(sink.lines(), directory);
  }

  void close() {
    RunMode.delete(directory);
  }
}
