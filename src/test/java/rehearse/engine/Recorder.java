package rehearse.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.ErrorRecord;
import rehearse.command.HostInterface;
import rehearse.command.InformationRecord;
import rehearse.command.ProgressRecord;
import rehearse.command.StreamSink;
import rehearse.source.SourceText;
import rehearse.value.Conversion;

/** Runs scripts in one session and writes down what they do, one line each. */
final class Recorder implements StreamSink, HostInterface {
  private final List<String> lines = new ArrayList<>();
  private final PowerShellSession session =
      PowerShellSession.builder(this).location(Path.of("").toAbsolutePath()).build();

  /** Runs {@code script} in a new session. */
  static List<String> record(String script) {
    return new Recorder().run(script);
  }

  /** Runs {@code script} in this session and returns what it did. */
  List<String> run(String script) {
    lines.clear();
    RunResult result = session.run(SourceText.of(script), List.of(), this);
    if (result instanceof RunResult.Failed failed) {
      lines.add("THROW " + failed.error().fullyQualifiedErrorId());
    } else if (result instanceof RunResult.Exited exited) {
      lines.add("EXIT " + exited.code());
    } else if (result instanceof RunResult.Interrupted) {
      lines.add("INTERRUPTED");
    }
    return List.copyOf(lines);
  }

  PowerShellSession session() {
    return session;
  }

  @Override
  public void output(@Nullable Object value) {
    lines.add(Conversion.toText(value));
  }

  @Override
  public void error(ErrorRecord record) {
    lines.add("ERROR " + record.fullyQualifiedErrorId());
  }

  @Override
  public void warning(String text) {
    lines.add("WARNING " + text);
  }

  @Override
  public void verbose(String text) {
    lines.add("VERBOSE " + text);
  }

  @Override
  public void debug(String text) {
    lines.add("DEBUG " + text);
  }

  @Override
  public void information(InformationRecord record) {
    lines.add("INFORMATION " + record);
  }

  @Override
  public void progress(ProgressRecord record) {}

  @Override
  public int width() {
    return 80;
  }

  @Override
  public boolean isInteractive() {
    return false;
  }

  @Override
  public int choose(String caption, String message, List<Choice> choices, int defaultChoice) {
    return defaultChoice;
  }

  @Override
  public @Nullable String readLine(@Nullable String prompt, boolean secret) {
    return null;
  }

  @Override
  public void write(String text) {}
}
