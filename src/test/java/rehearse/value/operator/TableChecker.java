package rehearse.value.operator;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.Hashtable;
import rehearse.value.PsException;
import rehearse.value.format.Culture;
import rehearse.value.format.NetFormat;

/**
 * Checks the operators against a table of {@code conformance/matrix} without an engine and prints
 * how many rows agree for each operator. Arguments: the file, an operator, how many rows to show.
 */
public final class TableChecker {
  private static final Map<String, BinaryOp> BINARY =
      Map.ofEntries(
          Map.entry("+", BinaryOp.PLUS),
          Map.entry("-", BinaryOp.MINUS),
          Map.entry("*", BinaryOp.MULTIPLY),
          Map.entry("/", BinaryOp.DIVIDE),
          Map.entry("%", BinaryOp.REM),
          Map.entry("-f", BinaryOp.FORMAT),
          Map.entry("..", BinaryOp.DOT_DOT),
          Map.entry("-join", BinaryOp.JOIN),
          Map.entry("-isnot", BinaryOp.IS_NOT));

  private final Map<String, int[]> counts = new TreeMap<>();
  private final String only;
  private int show;

  private TableChecker(String only, int show) {
    this.only = only;
    this.show = show;
  }

  public static void main(String[] arguments) throws IOException {
    TableChecker checker =
        new TableChecker(
            arguments.length > 1 ? arguments[1] : "",
            arguments.length > 2 ? Integer.parseInt(arguments[2]) : 0);
    for (String line : Files.readAllLines(Path.of(arguments[0]))) {
      int tab = line.indexOf('\t');
      String script = tab < 0 ? line : line.substring(0, tab);
      checker.check(script, tab < 0 ? "" : line.substring(tab + 1));
    }
    int passed = 0;
    int all = 0;
    for (Map.Entry<String, int[]> entry : checker.counts.entrySet()) {
      System.out.printf(
          "%-12s %6d of %6d%n", entry.getKey(), entry.getValue()[0], entry.getValue()[1]);
      if (!entry.getKey().startsWith("?")) {
        passed += entry.getValue()[0];
        all += entry.getValue()[1];
      }
    }
    System.out.printf("all %d of %d (%.2f %%)%n", passed, all, 100.0 * passed / Math.max(1, all));
  }

  private void check(String script, String expected) {
    String[] label = {"?"};
    String actual;
    try {
      actual = run(script, label);
    } catch (OperandReader.UnknownForm e) {
      actual = "unknown form " + e.getMessage();
      label[0] = "?form";
    } catch (RuntimeException e) {
      actual = "CRASH " + e + " at " + (e.getStackTrace().length > 0 ? e.getStackTrace()[0] : "");
    }
    int[] count = counts.computeIfAbsent(label[0], key -> new int[2]);
    count[1]++;
    if (actual.equals(expected)) {
      count[0]++;
    } else if (show > 0 && (only.isEmpty() || only.equals("all") || only.equals(label[0]))) {
      show--;
      System.out.println(script + "\n   want " + expected + "\n   have " + actual);
    }
  }

  private String run(String script, String[] label) {
    int at = operator(script);
    if (at > 0) {
      int end = script.indexOf(' ', at + 1);
      String operator = script.substring(at + 1, end);
      BinaryOp op = binary(operator);
      if (op != null) {
        label[0] = operator;
        String rest = script.substring(end + 1);
        boolean counting = rest.endsWith("; $matches.Count");
        if (counting) {
          rest = rest.substring(0, rest.length() - "; $matches.Count".length());
        }
        return binary(op, operand(script.substring(0, at)), right(rest), counting);
      }
    }
    if (script.contains(").ToString(")) {
      label[0] = "ToString";
      int call = script.lastIndexOf(").ToString(");
      Object value = OperandReader.read(script.substring(1, call));
      Object format = OperandReader.read(script.substring(call + 11, script.length() - 1));
      try {
        return RunNotation.quoted(NetFormat.format(value, String.valueOf(format), Culture.EN_US));
      } catch (PsException e) {
        return "ERROR FormatException | NotSpecified | "
            + RunNotation.quoted(
                "Exception calling \"ToString\" with \"1\" argument(s): \"" + e.message() + "\"");
      }
    }
    return unary(script, label);
  }

  private static @Nullable Object right(String text) {
    if (text.startsWith("'") && (text.contains("', '") || text.equals("'a','b'"))) {
      return OperandReader.read("@(" + text + ")");
    }
    return operand(text);
  }

  private static @Nullable Object operand(String text) {
    boolean enclosed = text.startsWith("(") && text.endsWith(")");
    return OperandReader.read(enclosed ? text.substring(1, text.length() - 1) : text);
  }

  /** Returns where the space before a binary operator is: at depth 0 outside quotes. */
  private static int operator(String script) {
    int depth = 0;
    boolean quoted = false;
    for (int i = 0; i < script.length(); i++) {
      char c = script.charAt(i);
      if (c == '\'') {
        quoted = !quoted;
      } else if (!quoted && (c == '(' || c == '{')) {
        depth++;
      } else if (!quoted && (c == ')' || c == '}')) {
        depth--;
      } else if (!quoted && depth == 0 && c == ' ' && i > 0) {
        return i;
      }
    }
    return -1;
  }

  private static @Nullable BinaryOp binary(String operator) {
    BinaryOp known = BINARY.get(operator);
    if (known != null || !operator.startsWith("-")) {
      return known;
    }
    String name = operator.substring(1).toUpperCase(Locale.ROOT);
    for (String candidate : new String[] {name, "I" + name}) {
      for (BinaryOp op : BinaryOp.values()) {
        if (op.name().equals(candidate)) {
          return op;
        }
      }
    }
    return null;
  }

  private static String binary(
      BinaryOp op, @Nullable Object left, @Nullable Object right, boolean counting) {
    Object[] matches = new Object[1];
    OperatorContext context =
        new OperatorContext() {
          @Override
          public void setMatches(Object found) {
            matches[0] = found;
          }

          @Override
          public @Nullable String outputFieldSeparator() {
            return null;
          }

          @Override
          public int strictModeVersion() {
            return 0;
          }
        };
    try {
      String result = RunNotation.output(op.apply(left, right, context));
      int count = matches[0] instanceof Hashtable table ? table.size() : 0;
      return counting ? result + "\t" + count : result;
    } catch (PsException e) {
      return RunNotation.error(e);
    }
  }

  private String unary(String script, String[] label) {
    int open = script.indexOf('(');
    String operator = open < 0 ? script : script.substring(0, open).strip();
    UnaryOp op =
        switch (operator) {
          case "-" -> UnaryOp.MINUS;
          case "+" -> UnaryOp.PLUS;
          case "!", "-not" -> UnaryOp.NOT;
          case "-bnot" -> UnaryOp.BNOT;
          case "-join" -> UnaryOp.JOIN;
          case "-split" -> UnaryOp.ISPLIT;
          default -> null;
        };
    try {
      if (op != null && script.endsWith(")")) {
        label[0] = "unary " + operator;
        return RunNotation.output(op.apply(operand(script.substring(open)), OperatorContext.NONE));
      }
      if (script.matches("\\(.*\\)\\[-?\\d+\\]")) {
        label[0] = "index";
        int bracket = script.lastIndexOf('[');
        Object target = operand(script.substring(0, bracket));
        int index = Integer.parseInt(script.substring(bracket + 1, script.length() - 1));
        return RunNotation.output(IndexOperator.get(target, index));
      }
      if (script.startsWith("$x = ") && script.endsWith("; $x++; $x")) {
        return increment(script, label);
      }
    } catch (PsException e) {
      return RunNotation.error(e);
    }
    if (script.startsWith("\"$(") && script.endsWith(")\"")) {
      label[0] = "text";
      Object value = OperandReader.read(script.substring(3, script.length() - 2));
      return RunNotation.quoted(Conversion.toText(value));
    }
    throw new OperandReader.UnknownForm(script);
  }

  private static String increment(String script, String[] label) {
    label[0] = "++";
    Object value = OperandReader.read(script.substring(5, script.indexOf("; $x++")));
    try {
      return RunNotation.output(IncrementOperator.increment(value));
    } catch (PsException e) {
      String rest = RunNotation.output(value);
      return rest.isEmpty() ? RunNotation.error(e) : RunNotation.error(e) + "\t" + rest;
    }
  }
}
