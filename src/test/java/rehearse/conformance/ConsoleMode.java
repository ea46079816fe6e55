package rehearse.conformance;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import rehearse.host.Console;

/** Mode {@code console}: the exact text of running the snippet as a script file. */
final class ConsoleMode {
  private ConsoleMode() {}

  static List<String> run(String script) throws IOException {
    Path directory = Files.createTempDirectory("rehearse").toRealPath();
    try {
      Files.writeString(directory.resolve("script.ps1"), script);
      Console console =
          Console.run(
              directory, null, List.of("-NoProfile", "-NonInteractive", "-File", "script.ps1"));
      List<String> lines = new ArrayList<>();
      add(lines, "|", console.out());
      add(lines, "!", console.err());
      if (console.exit() != 0) {
        lines.add("EXIT " + console.exit());
      }
      return RunMode.masked(lines, directory);
    } finally {
      RunMode.delete(directory);
    }
  }

  private static void add(List<String> lines, String mark, String text) {
    if (!text.isEmpty()) {
      String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
      for (String line : body.split("\n", -1)) {
        lines.add(mark + line);
      }
    }
  }
}
