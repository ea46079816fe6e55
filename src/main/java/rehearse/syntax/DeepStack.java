package rehearse.syntax;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/** Runs work on texts that nest deeply on a thread whose stack is large enough for it. */
final class DeepStack {
  private static final int SHALLOW = 40;
  private static final long STACK_BYTES = 1L << 29;

  private DeepStack() {}

  /** Returns what {@code work} on {@code text} gives. */
  static <T> T call(String text, Supplier<T> work) {
    if (!mayNestDeeply(text)) {
      return work.get();
    }
    FutureTask<T> task = new FutureTask<>(work::get);
    Thread thread = new Thread(null, task, "parser", STACK_BYTES);
    thread.setDaemon(true);
    thread.start();
    try {
      return task.get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Interrupted while parsing", interrupted);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException cause) {
        throw cause;
      }
      throw new IllegalStateException(failed.getCause());
    }
  }

  /**
   * Returns whether more brackets may be open at once than usual, or more operators may stand in
   * one expression, each of which makes the tree deeper.
   */
  private static boolean mayNestDeeply(String text) {
    int depth = 0;
    int operators = 0;
    boolean continues = false;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '(', '{' -> depth++;
        case ')', '}' -> depth = Math.max(0, depth - 1);
        case '[', '!', '-', '+', ',', '=', '?', '&', '|', '.', ':', '*', '/', '%' -> {
          operators++;
          continues = true;
        }
        case '\n' -> operators = continues ? operators : 0;
        case ' ', '\t', '\r' -> {}
        default -> continues = false;
      }
      if (depth > SHALLOW || operators > SHALLOW * 10) {
        return true;
      }
    }
    return false;
  }
}
