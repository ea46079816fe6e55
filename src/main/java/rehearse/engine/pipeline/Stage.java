package rehearse.engine.pipeline;

import org.jspecify.annotations.Nullable;
import rehearse.value.Output;

/** One command of a running pipeline; writing to it hands it an object to process. */
public abstract class Stage implements Output {
  private boolean begun;

  /** Binds the command line; happens for all stages before any of them begins. */
  public abstract void prepare();

  protected abstract void begin();

  protected abstract void process(@Nullable Object object);

  /** Runs what follows the last object. */
  protected abstract void end();

  /** Runs in any case, last. */
  public abstract void clean();

  /** Returns whether {@code $?} is true after this command. */
  public abstract boolean succeeded();

  /** Returns whether {@code marker}, which a stop came with, is this stage's. */
  abstract boolean owns(Object marker);

  final void ensureBegun() {
    if (!begun) {
      begun = true;
      begin();
    }
  }

  @Override
  public final void write(@Nullable Object value) {
    ensureBegun();
    process(value);
  }

  final void finish() {
    ensureBegun();
    end();
  }
}
