package rehearse.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Everything the binder, help, {@code Get-Command} and completion need to know of a command,
 * whether it is written in Java or has a {@code param()} block. Common parameters are not listed;
 * the binder adds them to every advanced command.
 *
 * @param errorSuffix what stands behind the comma in error ids: the .NET class of a cmdlet, or the
 *     function's name
 * @param dialect whose texts binding errors use
 * @param advanced whether unknown arguments are errors and common parameters exist
 */
public record CommandSpec(
    String name,
    String module,
    String errorSuffix,
    Dialect dialect,
    boolean advanced,
    List<ParameterSpec> parameters,
    @Nullable String defaultParameterSet,
    boolean supportsShouldProcess,
    ConfirmImpact confirmImpact,
    boolean positionalBinding,
    boolean supportsPaging,
    List<String> outputTypes) {
  public CommandSpec {
    parameters = List.copyOf(parameters);
    outputTypes = List.copyOf(outputTypes);
  }

  /** Whose texts binding errors use. */
  public enum Dialect {
    /** A compiled cmdlet: {@code CannotConvertArgument}. */
    CMDLET,
    /** A script function, or a remote proxy: {@code ParameterArgumentTransformationError}. */
    FUNCTION
  }

  /** Returns the index of the parameter {@code name} (exact name, any case), or -1. */
  public int indexOf(String name) {
    for (int i = 0; i < parameters.size(); i++) {
      if (parameters.get(i).name().equalsIgnoreCase(name)) {
        return i;
      }
    }
    return -1;
  }
}
