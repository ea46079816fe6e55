package rehearse.syntax;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/** Runs work on texts that nest deeply on a thread whose stack is large enough for it. */
final class DeepStack {
  private static final long STACK_BYTES = 1L << 29;

  /** Says that work found out that it needs more than an ordinary stack. */
  static final class NeededException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NeededException() {
      super("Nests deeply", null, false, false);
    }
  }

  private DeepStack() {}

  /** Returns what {@code work} gives. */
  static <T> T call(Callable<T> work) {
    FutureTask<T> task = new FutureTask<>(work);
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
}
