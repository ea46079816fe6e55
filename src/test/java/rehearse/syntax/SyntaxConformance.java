package rehearse.syntax;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import rehearse.source.Diagnostic;
import rehearse.source.SourceText;

/**
 * Compares parser, diagnostics and tokens with the conformance files and prints the differences.
 */
public final class SyntaxConformance {
  /** One case: its name, the script and what it should give. */
  record Case(String name, String script, String expected) {}

  private SyntaxConformance() {}

  /** Runs {@code mode} on {@code file}: {@code ast}, {@code tokens} or {@code parse}. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of("../shared/conformance");
    String which = arguments.length > 0 ? arguments[0] : "all";
    int show = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 5;
    if (which.equals("all") || which.equals("syntax")) {
      run(folder.resolve("syntax.cases"), false, show);
    }
    if (which.equals("all") || which.equals("errors")) {
      run(folder.resolve("parse-errors.cases"), false, show);
    }
    if (which.equals("all") || which.equals("tokens")) {
      run(folder.resolve("tokens.cases"), true, show);
    }
    if (which.equals("all") || which.equals("mutants")) {
      mutants(folder.resolve("mutants.jsonl"), show);
    }
  }

  static List<Case> cases(Path file) throws IOException {
    List<Case> cases = new ArrayList<>();
    String text = Files.readString(file);
    for (String part : text.split("(?m)^=== ", -1)) {
      if (part.isEmpty()) {
        continue;
      }
      int line = part.indexOf('\n');
      int rule = part.indexOf("\n---\n", line);
      if (rule < 0) {
        continue;
      }
      String script = rule > line ? part.substring(line + 1, rule) : "";
      String expected = part.substring(rule + 5).stripTrailing();
      cases.add(new Case(part.substring(0, line), script, expected));
    }
    return cases;
  }

  private static void run(Path file, boolean tokens, int show) throws IOException {
    int passed = 0;
    int shown = 0;
    List<Case> cases = cases(file);
    for (Case item : cases) {
      String actual;
      try {
        actual = tokens ? tokens(item.script()) : ast(item.script());
      } catch (RuntimeException failure) {
        java.io.StringWriter trace = new java.io.StringWriter();
        failure.printStackTrace(new java.io.PrintWriter(trace));
        actual = trace.toString().lines().limit(6).toList().toString();
      }
      if (actual.equals(item.expected())) {
        passed++;
      } else if (shown++ < show) {
        System.out.println("=== " + item.name() + "\n" + item.script() + "\n--- expected");
        System.out.println(item.expected() + "\n--- actual\n" + actual + "\n");
      } else {
        System.out.println("FAIL " + item.name());
      }
    }
    System.out.println(file.getFileName() + ": " + passed + "/" + cases.size());
  }

  static String tokens(String script) {
    return String.join("\n", TokenPrinter.print(SourceText.of(script)));
  }

  static String ast(String script) {
    SourceText source = SourceText.of(script);
    ParseResult result = PowerShellParser.parse(source);
    if (result.isValid() && result.ast() != null) {
      return SyntaxTreePrinter.print(result.ast());
    }
    StringBuilder text = new StringBuilder();
    for (Diagnostic error : result.diagnostics()) {
      text.append(text.length() == 0 ? "" : "\n").append("PARSE ").append(error.id()).append(" @");
      text.append(position(source, error.span().start())).append('-');
      text.append(position(source, error.span().end())).append(' ');
      text.append(error.incomplete() ? "incomplete " : "");
      SyntaxTreePrinter.quote(error.message(), text);
    }
    return text.toString();
  }

  private static String position(SourceText source, int offset) {
    if (offset > source.text().length()) {
      int last = source.text().length();
      return source.line(last) + ":" + (source.column(last) + offset - last);
    }
    return source.line(offset) + ":" + source.column(offset);
  }

  private static void mutants(Path file, int show) throws IOException {
    ObjectMapper json = new ObjectMapper();
    int total = 0;
    int verdict = 0;
    int trees = 0;
    int valid = 0;
    int firstErrors = 0;
    int all = 0;
    int shown = 0;
    for (String line : Files.readAllLines(file)) {
      JsonNode node = json.readTree(line);
      String script = node.get("script").asText();
      List<String> expected = new ArrayList<>();
      node.get("errors").forEach(error -> expected.add(error.asText()));
      total++;
      List<String> actual = new ArrayList<>();
      String problem = "";
      SourceText source = SourceText.of(script);
      try {
        ParseResult result = PowerShellParser.parse(source);
        for (Diagnostic error : result.diagnostics()) {
          actual.add(error.id() + "@" + position(source, error.span().start()));
        }
        if (expected.isEmpty()) {
          valid++;
          if (result.ast() != null && result.isValid()) {
            String tree = SyntaxTreePrinter.print(result.ast());
            if (hash(tree).equals(node.get("tree").asText())) {
              trees++;
            } else {
              problem = "TREE " + tree;
            }
          }
        }
      } catch (RuntimeException failure) {
        java.io.StringWriter trace = new java.io.StringWriter();
        failure.printStackTrace(new java.io.PrintWriter(trace));
        problem = trace.toString().lines().limit(6).toList().toString();
        actual.add("crash");
      }
      if (expected.isEmpty() == actual.isEmpty()) {
        verdict++;
      } else {
        problem = "VERDICT " + problem;
      }
      if (!expected.isEmpty() && !actual.isEmpty()) {
        if (expected.get(0).equals(actual.get(0))) {
          firstErrors++;
        } else {
          problem += " FIRST";
        }
      }
      if (expected.equals(actual)) {
        all++;
      } else if (problem.isEmpty()) {
        problem = "LATER";
      }
      if (!problem.isEmpty() && shown < show) {
        shown++;
        System.out.println("~~~ " + total + " " + problem + "\n" + script);
        System.out.println("  expected " + expected + "\n  actual   " + actual);
      }
    }
    System.out.printf(
        "mutants: verdict %d/%d, trees %d/%d, first error %d/%d, all errors %d/%d%n",
        verdict, total, trees, valid, firstErrors, total - valid, all, total);
  }

  private static String hash(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest).substring(0, 10);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
