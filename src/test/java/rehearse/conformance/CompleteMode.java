package rehearse.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rehearse.completion.Completion;
import rehearse.completion.CompletionList;
import rehearse.completion.CompletionResult;
import rehearse.engine.PowerShellSession;
import rehearse.source.SourceText;

/**
 * Mode {@code complete}: the last line is completed at the mark after the lines before it have run.
 */
final class CompleteMode {
  private static final char MARK = '\u00a6';
  private static final int MOST = 25;

  private CompleteMode() {}

  static List<String> run(String script) throws IOException {
    Path directory = Files.createTempDirectory("rehearse").toRealPath();
    try {
      int lastLine = script.lastIndexOf('\n') + 1;
      PowerShellSession session = TestSessions.open(new ScriptedHost("", line -> {}), directory);
      if (lastLine > 0) {
        RunMode.finish(session, SourceText.of(script.substring(0, lastLine)), new LineSink());
      }
      String line = script.substring(lastLine);
      int cursor = line.indexOf(MARK);
      String text = line.replace(String.valueOf(MARK), "");
      return RunMode.masked(
          render(new Completion(session).complete(text, cursor < 0 ? text.length() : cursor)),
          directory);
    } finally {
      RunMode.delete(directory);
    }
  }

  private static List<String> render(CompletionList list) {
    List<String> lines = new ArrayList<>();
    lines.add("REPLACE " + list.start() + "+" + list.length());
    for (CompletionResult result : list.results()) {
      if (lines.size() > MOST) {
        break;
      }
      StringBuilder line = new StringBuilder();
      line.append(result.kind()).append(' ').append(Quote.quote(result.text()));
      if (!result.shown().equals(result.text())) {
        line.append(" shown ").append(Quote.quote(result.shown()));
      }
      if (!result.toolTip().equals(result.text())) {
        line.append(" tip ").append(Quote.quote(result.toolTip()));
      }
      lines.add(line.toString());
    }
    return lines;
  }
}
