package rehearse.conformance;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs cases and compares. */
final class Runner {
  private static final int SECONDS = 20;

  private Runner() {}

  /** What became of one case; {@code actual} is what Rehearse printed. */
  record Outcome(Case subject, boolean passed, List<String> actual) {}

  /** Runs the cases of one file, in order. */
  static List<Outcome> run(CaseFile file) throws IOException {
    List<Outcome> outcomes = new ArrayList<>();
    if (!file.cases().isEmpty() && file.cases().get(0).mode() == Mode.LINES) {
      LinesMode lines = new LinesMode();
      for (Case row : file.cases()) {
        outcomes.add(judge(row, guarded(() -> lines.run(row.script()))));
      }
      lines.close();
      return outcomes;
    }
    for (Case subject : file.cases()) {
      outcomes.add(judge(subject, guarded(() -> actual(subject, file.path()))));
    }
    return outcomes;
  }

  static Outcome run(Case subject, Path file) {
    return judge(subject, guarded(() -> actual(subject, file)));
  }

  private static List<String> actual(Case subject, Path file) throws Exception {
    return switch (subject.mode()) {
      case AST -> SyntaxModes.tree(subject.script());
      case TOKENS -> SyntaxModes.tokens(subject.script());
      case PARSE -> SyntaxModes.parse(subject.script());
      case RUN, LINES -> RunMode.run(subject.script());
      case CONSOLE -> ConsoleMode.run(subject.script());
      case CLI -> CliMode.run(subject.script(), file);
      case COMPLETE -> CompleteMode.run(subject.script());
    };
  }

  private static Outcome judge(Case subject, List<String> actual) {
    boolean passed =
        subject.mode() == Mode.PARSE && !actual.isEmpty() && !subject.expected().isEmpty()
            ? actual.get(0).equals(subject.expected().get(0))
            : actual.equals(subject.expected());
    return new Outcome(subject, passed, actual);
  }

  /** Runs {@code work} on a thread with a deep stack and a time limit; a crash becomes its text. */
  private static List<String> guarded(Callable<List<String>> work) {
    FutureTask<List<String>> task = new FutureTask<>(work);
    Thread thread = new Thread(null, task, "conformance", 64L << 20);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get(SECONDS, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      thread.interrupt();
      return List.of("TIMEOUT after " + SECONDS + " s");
    } catch (ExecutionException e) {
      return crash(e.getCause() != null ? e.getCause() : e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return List.of("INTERRUPTED");
    }
  }

  private static List<String> crash(Throwable cause) {
    List<String> lines = new ArrayList<>();
    lines.add("CRASH " + cause);
    StackTraceElement[] trace = cause.getStackTrace();
    for (int i = 0; i < Math.min(6, trace.length); i++) {
      lines.add("  at " + trace[i]);
    }
    return lines;
  }
}
