package rehearse.conformance;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A file of cases in one of the formats that conformance/README.md describes. */
record CaseFile(Path path, List<Case> cases) {
  private static final ObjectMapper JSON = new ObjectMapper();

  static boolean isCaseFile(Path path) {
    String name = path.getFileName().toString();
    return name.endsWith(".cases") || name.endsWith(".tsv") || name.endsWith(".jsonl");
  }

  /** Returns the case files at {@code paths}; folders are searched with their subfolders. */
  static List<Path> find(List<Path> paths) throws IOException {
    List<Path> found = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> inside = Files.walk(path)) {
          inside
              .filter(Files::isRegularFile)
              .filter(CaseFile::isCaseFile)
              .sorted()
              .forEach(found::add);
        }
      } else {
        found.add(path);
      }
    }
    return found;
  }

  static CaseFile read(Path path) throws IOException {
    String text = Files.readString(path).replace("\r\n", "\n");
    if (text.startsWith("\ufeff")) {
      text = text.substring(1);
    }
    String name = path.getFileName().toString();
    if (name.endsWith(".tsv")) {
      return new CaseFile(path, readRows(name, text));
    }
    return new CaseFile(
        path, name.endsWith(".jsonl") ? readJson(name, text) : readCases(name, text));
  }

  private static List<Case> readRows(String name, String text) {
    List<Case> cases = new ArrayList<>();
    String[] lines = text.split("\n");
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].isEmpty()) {
        continue;
      }
      List<String> cells = List.of(lines[i].split("\t", -1));
      cases.add(
          new Case(
              name + ":" + (i + 1),
              Mode.LINES,
              cells.get(0),
              trimmed(cells.subList(1, cells.size()))));
    }
    return cases;
  }

  /** A row with nothing behind the script gave no output, with or without a closing tab. */
  private static List<String> trimmed(List<String> cells) {
    return cells.size() == 1 && cells.get(0).isEmpty() ? List.of() : cells;
  }

  private static List<Case> readJson(String name, String text) throws IOException {
    List<Case> cases = new ArrayList<>();
    String[] lines = text.split("\n");
    for (int i = 0; i < lines.length; i++) {
      if (lines[i].isEmpty()) {
        continue;
      }
      JsonNode row = JSON.readTree(lines[i]);
      String id = name + ":" + (i + 1);
      if (row.has("script")) {
        List<String> expected = new ArrayList<>();
        row.get("errors").forEach(error -> expected.add(error.asText()));
        if (expected.isEmpty()) {
          expected.add("tree " + row.path("tree").asText());
        }
        cases.add(new Case(id, Mode.PARSE, row.get("script").asText(), expected));
      } else {
        cases.add(new Case(id, Mode.CLI, lines[i], CliMode.expected(row)));
      }
    }
    return cases;
  }

  private static List<Case> readCases(String fileName, String text) {
    List<String> ids = new ArrayList<>();
    List<String> scripts = new ArrayList<>();
    List<List<String>> expectations = new ArrayList<>();
    String[] lines = text.split("\n", -1);
    int i = 0;
    while (i < lines.length) {
      if (!lines[i].startsWith("=== ")) {
        i++;
        continue;
      }
      ids.add(lines[i++].substring(4).trim());
      List<String> script = new ArrayList<>();
      while (i < lines.length && !lines[i].equals("---")) {
        script.add(lines[i++]);
      }
      scripts.add(String.join("\n", script));
      i++;
      List<String> expected = new ArrayList<>();
      while (i < lines.length && !lines[i].startsWith("=== ")) {
        expected.add(lines[i++]);
      }
      while (!expected.isEmpty() && expected.get(expected.size() - 1).isEmpty()) {
        expected.remove(expected.size() - 1);
      }
      expectations.add(expected);
    }
    Mode mode = Mode.of(fileName, expectations);
    List<Case> cases = new ArrayList<>();
    for (int k = 0; k < ids.size(); k++) {
      cases.add(new Case(ids.get(k), mode, scripts.get(k), expectations.get(k)));
    }
    return cases;
  }
}
