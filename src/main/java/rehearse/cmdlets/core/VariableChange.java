package rehearse.cmdlets.core;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.command.PsVariable;
import rehearse.value.EnumValue;
import rehearse.value.ErrorCategory;
import rehearse.value.PsException;

/** Changes to variables that mind their options. */
final class VariableChange {
  private VariableChange() {}

  /** Runs {@code change}, with {@code force} also on a read-only variable. */
  static void run(PsVariable variable, boolean force, Runnable change) {
    boolean lift = force && variable.options().remove(PsVariable.Option.ReadOnly);
    try {
      change.run();
    } finally {
      if (lift) {
        variable.options().add(PsVariable.Option.ReadOnly);
      }
    }
  }

  /**
   * Gives {@code variable} other options.
   *
   * @throws PsException if it is constant, or would become so
   */
  static void setOptions(PsVariable variable, Set<PsVariable.Option> options, boolean force) {
    Set<PsVariable.Option> present = variable.options();
    if (present.contains(PsVariable.Option.Constant)
        || (present.contains(PsVariable.Option.ReadOnly) && !force)) {
      throw new PsException(
              ExceptionTypes.UNAUTHORIZED,
              "Cannot overwrite variable "
                  + variable.name()
                  + " because it is read-only or constant.")
          .withError("VariableNotWritable", ErrorCategory.WriteError)
          .withTarget(variable.name());
    }
    if (options.contains(PsVariable.Option.Constant)) {
      throw new PsException(
              ExceptionTypes.UNAUTHORIZED,
              "Existing variable "
                  + variable.name()
                  + " cannot be made constant. Variables can be made constant only at creation"
                  + " time.")
          .withError("VariableCannotBeMadeConstant", ErrorCategory.WriteError)
          .withTarget(variable.name());
    }
    present.clear();
    present.addAll(options);
  }

  /** Returns the options that a {@code -Option} argument names. */
  static Set<PsVariable.Option> options(@Nullable Object argument) {
    Set<PsVariable.Option> options = EnumSet.noneOf(PsVariable.Option.class);
    if (argument instanceof EnumValue value) {
      String[] names = value.toString().split(", ");
      for (PsVariable.Option option : PsVariable.Option.values()) {
        if (Arrays.asList(names).contains(option.name())) {
          options.add(option);
        }
      }
    }
    return options;
  }

  /** Gives {@code variable} the visibility of a {@code -Visibility} argument, if there is one. */
  static void setVisibility(PsVariable variable, @Nullable Object argument) {
    if (argument != null) {
      variable.setHidden(argument.toString().equals("Private"));
    }
  }
}
