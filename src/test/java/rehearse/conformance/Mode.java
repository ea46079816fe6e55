package rehearse.conformance;

import java.util.List;
import java.util.Locale;

/** How a case is run and what of it is compared. */
enum Mode {
  AST,
  TOKENS,
  COMPLETE,
  CONSOLE,
  RUN,
  LINES,
  PARSE,
  CLI;

  /** Returns the mode of a {@code .cases} file from its name, or from its expected lines. */
  static Mode of(String fileName, List<List<String>> expectations) {
    String name = fileName.toLowerCase(Locale.ROOT);
    if (name.startsWith("syntax") || name.startsWith("parse-errors")) {
      return AST;
    }
    if (name.startsWith("tokens")) {
      return TOKENS;
    }
    if (name.startsWith("completion")) {
      return COMPLETE;
    }
    if (name.contains("console")) {
      return CONSOLE;
    }
    return ofExpectations(expectations);
  }

  private static Mode ofExpectations(List<List<String>> expectations) {
    int ast = 0;
    int tokens = 0;
    int complete = 0;
    int console = 0;
    for (List<String> lines : expectations) {
      if (lines.isEmpty()) {
        continue;
      }
      String first = lines.get(0);
      String last = lines.get(lines.size() - 1);
      if (first.startsWith("(ScriptBlock")) {
        ast++;
      } else if (last.startsWith("EndOfInput ")) {
        tokens++;
      } else if (first.startsWith("REPLACE ")) {
        complete++;
      } else if (first.startsWith("|") || first.startsWith("!")) {
        console++;
      }
    }
    int half = expectations.size() / 2;
    if (ast > half) {
      return AST;
    }
    if (tokens > half) {
      return TOKENS;
    }
    if (complete > half) {
      return COMPLETE;
    }
    return console > half ? CONSOLE : RUN;
  }
}
