package rehearse.command;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.value.PsVersion;
import rehearse.value.ScriptBlock;
import rehearse.value.Typed;

/** A command as {@code Get-Command} shows it and {@code & $command} runs it. */
public interface CommandInfo extends Typed {
  /** The version that PowerShell's own cmdlets show. */
  PsVersion CMDLET_VERSION = new PsVersion(7, 0, 0, 0);

  String name();

  CommandType commandType();

  /** Returns the description, or null for a command that has none, such as a native program. */
  @Nullable CommandSpec spec();

  /**
   * Returns what {@code Get-Command} shows as the definition: a function's text, an alias's target.
   */
  String definition();

  /** Returns the block that a function or script runs, or null. */
  default @Nullable ScriptBlock scriptBlock() {
    return null;
  }

  /** Returns the text of a script file, or null. */
  default @Nullable String scriptContents() {
    return null;
  }

  /** Returns the help written as comments, or null. */
  default @Nullable HelpComment helpComment() {
    return null;
  }

  /** Returns the {@code Version} that scripts see: that of the module, or null. */
  default @Nullable Object version() {
    return commandType() == CommandType.Cmdlet ? CMDLET_VERSION : null;
  }

  /** Returns the module object that scripts see, or null. */
  default @Nullable Object moduleInfo() {
    return null;
  }

  default Set<PsVariable.Option> options() {
    return Set.of();
  }

  default String description() {
    return "";
  }

  /** Returns the name of the module the command belongs to; empty for none. */
  default String module() {
    CommandSpec spec = spec();
    return spec == null ? "" : spec.module();
  }
}
