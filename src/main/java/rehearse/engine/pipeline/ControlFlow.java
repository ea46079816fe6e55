package rehearse.engine.pipeline;

import org.jspecify.annotations.Nullable;

/**
 * What leaves running code for another frame, without being an error: it passes through everything
 * that handles errors.
 */
public abstract sealed class ControlFlow extends RuntimeException {
  private ControlFlow() {
    super(null, null, false, false);
  }

  /** A {@code break} or {@code continue} on its way to a loop of a calling frame. */
  public static final class LoopJump extends ControlFlow {
    private final boolean continues;
    private final @Nullable String label;

    public LoopJump(boolean continues, @Nullable String label) {
      this.continues = continues;
      this.label = label;
    }

    public boolean continues() {
      return continues;
    }

    public @Nullable String label() {
      return label;
    }
  }

  /** An {@code exit} on its way to the script it ends. */
  public static final class Exit extends ControlFlow {
    private final int code;

    public Exit(int code) {
      this.code = code;
    }

    public int code() {
      return code;
    }
  }

  /** A command that needs no more input, on its way to its pipeline. */
  public static final class StopUpstream extends ControlFlow {
    private final Object stage;

    public StopUpstream(Object stage) {
      this.stage = stage;
    }

    /** Returns the stage that wants no more. */
    public Object stage() {
      return stage;
    }
  }

  /** Somebody stopped the script from outside. */
  public static final class Interrupted extends ControlFlow {}
}
