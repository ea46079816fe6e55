package rehearse.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import rehearse.host.Console;

/** Runs the host's command line in a directory with the files of {@code cli-files.json}. */
final class CliMode {
  private static final ObjectMapper JSON = new ObjectMapper();

  private CliMode() {}

  static List<String> expected(JsonNode row) {
    return lines(
        row.path("stdout").asText(), row.path("stderr").asText(), row.path("exit").asInt());
  }

  private static List<String> lines(String out, String err, int exit) {
    return List.of("stdout " + Quote.quote(out), "stderr " + Quote.quote(err), "exit " + exit);
  }

  static List<String> run(String json, Path casesFile) throws IOException {
    Path directory = Files.createTempDirectory("rehearse").toRealPath();
    try {
      copyFiles(casesFile.resolveSibling("cli-files.json"), directory);
      JsonNode row = JSON.readTree(json);
      List<String> args = new ArrayList<>();
      row.path("args").forEach(arg -> args.add(arg.asText()));
      JsonNode input = row.path("stdin");
      Console console = Console.run(directory, input.isNull() ? null : input.asText(), args);
      return lines(
          masked(console.out(), directory), masked(console.err(), directory), console.exit());
    } finally {
      RunMode.delete(directory);
    }
  }

  private static String masked(String text, Path directory) {
    return text.replace(directory.toString(), "<DIR>");
  }

  private static void copyFiles(Path list, Path directory) throws IOException {
    Iterator<Map.Entry<String, JsonNode>> files =
        JSON.readTree(Files.readString(list)).properties().iterator();
    while (files.hasNext()) {
      Map.Entry<String, JsonNode> file = files.next();
      Path target = directory.resolve(file.getKey());
      Files.createDirectories(target.getParent());
      Files.writeString(target, file.getValue().asText());
    }
  }
}
