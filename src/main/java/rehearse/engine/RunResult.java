package rehearse.engine;

import java.util.List;
import rehearse.command.ErrorRecord;
import rehearse.source.Diagnostic;

/** How a script ended. */
public sealed interface RunResult {
  /** It ran to its end, or a {@code return}, {@code break} or {@code continue} ended it. */
  record Completed() implements RunResult {}

  /** It ran an {@code exit} statement. */
  record Exited(int code) implements RunResult {}

  /** An error ended it; the record has not been given to the sink. */
  record Failed(ErrorRecord error) implements RunResult {}

  /** It does not parse, so nothing ran. */
  record Unparsable(List<Diagnostic> diagnostics) implements RunResult {
    public Unparsable {
      diagnostics = List.copyOf(diagnostics);
    }
  }

  /** Somebody stopped it with {@link PowerShellSession#interrupt}. */
  record Interrupted() implements RunResult {}
}
