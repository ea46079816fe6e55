package rehearse.conformance;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Runs the files and folders named on the command line, prints {@code file: passed/total} for each
 * file, and writes every failure with expected and actual lines to {@code target/conformance/}.
 */
public final class Conformance {
  private Conformance() {}

  public static void main(String[] args) throws IOException {
    List<Path> paths = new ArrayList<>();
    for (String arg : args) {
      paths.add(Path.of(arg));
    }
    Path reports = Path.of(System.getProperty("rehearse.root", ".")).resolve("target/conformance");
    Files.createDirectories(reports);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int passed = 0;
    int total = 0;
    for (Path path : CaseFile.find(paths)) {
      List<Runner.Outcome> outcomes = Runner.run(CaseFile.read(path));
      int good = (int) outcomes.stream().filter(Runner.Outcome::passed).count();
      out.println(path.getFileName() + ": " + good + "/" + outcomes.size());
      report(reports.resolve(path.getFileName() + ".failed"), outcomes);
      passed += good;
      total += outcomes.size();
    }
    out.println("total: " + passed + "/" + total);
    System.exit(passed == total ? 0 : 1);
  }

  private static void report(Path file, List<Runner.Outcome> outcomes) {
    StringBuilder text = new StringBuilder();
    for (Runner.Outcome outcome : outcomes) {
      if (!outcome.passed()) {
        text.append("=== ").append(outcome.subject().id()).append('\n');
        text.append(outcome.subject().script()).append("\n--- expected\n");
        outcome.subject().expected().forEach(line -> text.append(line).append('\n'));
        text.append("--- actual\n");
        outcome.actual().forEach(line -> text.append(line).append('\n'));
        text.append('\n');
      }
    }
    try {
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
