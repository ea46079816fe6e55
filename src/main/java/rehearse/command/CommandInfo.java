package rehearse.command;

import org.jspecify.annotations.Nullable;
import rehearse.value.Typed;

/** A command as {@code Get-Command} shows it and {@code & $command} runs it. */
public interface CommandInfo extends Typed {
  String name();

  CommandType commandType();

  /** Returns the description, or null for a command that has none, such as a native program. */
  @Nullable CommandSpec spec();

  /**
   * Returns what {@code Get-Command} shows as the definition: a function's text, an alias's target.
   */
  String definition();

  /** Returns the name of the module the command belongs to; empty for none. */
  default String module() {
    CommandSpec spec = spec();
    return spec == null ? "" : spec.module();
  }
}
