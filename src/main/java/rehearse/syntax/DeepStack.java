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

  /** Returns whether more brackets or unary operators than usual may be open at once. */
  private static boolean mayNestDeeply(String text) {
    int depth = 0;
    int prefixes = 0;
    for (int i = 0; i < text.length(); i++) {
      switch (text.charAt(i)) {
        case '(', '{', '[' -> depth++;
        case ')', '}', ']' -> depth = Math.max(0, depth - 1);
        case '!', '-', '+', ',', '=', '?' -> prefixes++;
        case '\n' -> prefixes = 0;
        default -> {}
      }
      if (depth > SHALLOW || prefixes > SHALLOW * 10) {
        return true;
      }
    }
    return false;
  }
}
