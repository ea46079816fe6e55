package rehearse.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What binding needs of the call's surroundings. The engine implements it. */
public interface BindingContext {
  /** Returns where and how the call is written; binding errors point into it. */
  InvocationInfo info();

  /** Returns whether objects are piped to the call. */
  boolean expectsInput();

  /** Returns the value of {@code $PSDefaultParameterValues}, or null. */
  @Nullable Object defaultParameterValues();

  /** Returns the names of aliases that stand for the command. */
  List<String> aliasesOf(String command);

  HostInterface host();

  /** Writes a warning on behalf of the call. */
  void writeWarning(String text);

  /** Writes a non-terminating error on behalf of the call. */
  void writeError(ErrorRecord error);

  /** Returns whether the command has a {@code dynamicparam} block or its like. */
  default boolean hasDynamicParameters() {
    return false;
  }

  /** Returns the dynamic parameters in view of what is bound so far. */
  default List<ParameterSpec> dynamicParameters(BoundParameters bound) {
    return List.of();
  }
}
