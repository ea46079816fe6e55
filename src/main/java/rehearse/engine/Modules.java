package rehearse.engine;

import org.jspecify.annotations.Nullable;
import rehearse.command.CommandInfo;
import rehearse.engine.node.Frame;

/** The modules a session has loaded. */
public final class Modules {
  /** Returns what {@code & $module} runs, or null if {@code value} is no module. */
  public @Nullable CommandInfo asCommand(@Nullable Object value, Frame frame) {
    return null;
  }
}
