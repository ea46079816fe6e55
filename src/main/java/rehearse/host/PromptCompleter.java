package rehearse.host;

import java.util.List;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import rehearse.completion.Completion;
import rehearse.completion.CompletionList;
import rehearse.completion.CompletionResult;

/** Offers what {@code rehearse.completion} finds at the cursor. */
final class PromptCompleter implements Completer {
  private final ConsoleSession session;

  PromptCompleter(ConsoleSession session) {
    this.session = session;
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
    CompletionList list = new Completion(session.engine()).complete(line.line(), line.cursor());
    for (CompletionResult result : list.results()) {
      candidates.add(new Candidate(result.text(), result.shown(), null, null, null, null, true));
    }
  }
}
