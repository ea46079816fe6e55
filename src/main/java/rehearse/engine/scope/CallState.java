package rehearse.engine.scope;

import org.jspecify.annotations.Nullable;

/**
 * What a running call knows about itself: the source of automatic variables such as {@code $args}
 * that get a place of their own only when somebody asks for them by name.
 */
public interface CallState {
  /** Stands for an automatic variable that this call does not have. */
  Object ABSENT = new Object();

  /** Returns the value of an automatic variable, or {@link #ABSENT}. */
  @Nullable Object automatic(VariableName name);

  /** Returns whether {@code name} is one that calls may supply. */
  static boolean isAutomatic(VariableName name) {
    return name == VariableName.ARGS
        || name == VariableName.INPUT
        || name == VariableName.BOUND_PARAMETERS
        || name == VariableName.MY_INVOCATION
        || name == VariableName.PS_CMDLET
        || name == VariableName.SCRIPT_ROOT
        || name == VariableName.COMMAND_PATH;
  }
}
