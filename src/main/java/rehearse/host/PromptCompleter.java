package rehearse.host;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;

/** Offers what {@code rehearse.completion} finds at the cursor. */
final class PromptCompleter implements Completer {
  private final ConsoleSession session;

  PromptCompleter(ConsoleSession session) {
    this.session = session;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {}
}
