package rehearse.syntax;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import rehearse.source.SourceText;

/**
 * The texts that are measured. Sizes are in bytes of UTF-8.
 *
 * <p>{@code scripts} are the administrators' scripts of the folder named by the system property
 * {@code rehearse.benchmark.scripts}, one text a file. {@code repeated} is the one long text which
 * the program named by {@code rehearse.benchmark.repeated} builds: a here-string of it, appended
 * again and again.
 */
final class BenchmarkTexts {
  static final String SCRIPTS = "rehearse.benchmark.scripts";
  static final String REPEATED = "rehearse.benchmark.repeated";

  private static final Pattern HERE_STRING = Pattern.compile("(?s)@'\r?\n(.*?)\r?\n'@");
  private static final Pattern TIMES = Pattern.compile("\\$i -lt (\\d+)");

  private BenchmarkTexts() {}

  /** Returns the texts called {@code name}. */
  static List<String> load(String name) {
    try {
      return name.equals("scripts") ? scripts() : List.of(repeated());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /** Returns the first scripts that have at least {@code bytes} together. */
  static List<String> firstScripts(int bytes) {
    List<String> first = new ArrayList<>();
    for (String script : load("scripts")) {
      if (size(first) < bytes) {
        first.add(script);
      }
    }
    return first;
  }

  /** Returns how many bytes {@code texts} have. */
  static long size(List<String> texts) {
    return texts.stream().mapToLong(text -> text.getBytes(StandardCharsets.UTF_8).length).sum();
  }

  private static List<String> scripts() throws IOException {
    try (Stream<Path> files = Files.list(Path.of(System.getProperty(SCRIPTS)))) {
      List<String> scripts = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".ps1")).sorted().toList()) {
        scripts.add(SourceText.decode(Files.readAllBytes(file)));
      }
      return scripts;
    }
  }

  private static String repeated() throws IOException {
    Path program = Path.of(System.getProperty(REPEATED));
    String text = Files.readString(program);
    Matcher unit = HERE_STRING.matcher(text);
    Matcher times = TIMES.matcher(text);
    if (!unit.find() || !times.find()) {
      throw new IOException(program + " has no here-string or does not say how often");
    }
    return (unit.group(1) + "\n").repeat(Integer.parseInt(times.group(1)));
  }
}
