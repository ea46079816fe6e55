package rehearse.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import rehearse.engine.PowerShellSession;
import rehearse.engine.RunResult;
import rehearse.source.SourceText;

/** Mode {@code run}: objects, errors and streams of a global-scope script without a file. */
final class RunMode {
  private RunMode() {}

  static List<String> run(String script) throws IOException {
    Path directory = Files.createTempDirectory("rehearse").toRealPath();
    try {
      LineSink sink = new LineSink();
      PowerShellSession session =
          TestSessions.open(new ScriptedHost(script, sink::line), directory);
      finish(session, SourceText.of(script), sink);
      return masked(sink.lines(), directory);
    } finally {
      delete(directory);
    }
  }

  /** Runs {@code source} and adds the line that says how it ended, if it did not just end. */
  static void finish(PowerShellSession session, SourceText source, LineSink sink) {
    RunResult result = session.run(source, List.of(), sink);
    if (result instanceof RunResult.Failed failed) {
      sink.line("THROW " + RunNotation.error(failed.error()));
    } else if (result instanceof RunResult.Exited exited) {
      sink.line("EXIT " + exited.code());
    } else if (result instanceof RunResult.Unparsable unparsable) {
      SyntaxModes.errors(source, unparsable.diagnostics()).forEach(sink::line);
    } else if (result instanceof RunResult.Interrupted) {
      sink.line("INTERRUPTED");
    }
  }

  static List<String> masked(List<String> lines, Path directory) {
    List<String> masked = new ArrayList<>();
    for (String line : List.copyOf(lines)) {
      masked.add(line.replace(directory.toString(), "<DIR>"));
    }
    return masked;
  }

  static void delete(Path directory) {
    try (Stream<Path> inside = Files.walk(directory)) {
      for (Path path : inside.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
