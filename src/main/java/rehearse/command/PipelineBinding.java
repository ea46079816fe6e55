package rehearse.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.AutomationNull;
import rehearse.value.ErrorCategory;
import rehearse.value.Member;
import rehearse.value.Members;
import rehearse.value.PsException;
import rehearse.value.ScriptBlock;

/**
 * Binds piped objects one by one: the object itself, then its properties, first as they are, then
 * converted.
 */
final class PipelineBinding {
  private final CommandLineBinding call;
  private final List<Delayed> delayed = new ArrayList<>();
  private final List<BindableParameter> fromLastObject = new ArrayList<>();

  /** A script block that gives a parameter's argument for each piped object. */
  private record Delayed(BindableParameter parameter, Argument argument, ScriptBlock block) {}

  PipelineBinding(CommandLineBinding call) {
    this.call = call;
  }

  void delay(BindableParameter parameter, Argument argument) {
    if (argument.value() instanceof ScriptBlock block) {
      delayed.add(new Delayed(parameter, argument, block));
    }
  }

  /**
   * Ends a call that has script blocks for arguments but no objects to run them on.
   *
   * @throws TerminatingError if there is such a block
   */
  void refuseDelayedBlocks() {
    if (!delayed.isEmpty()) {
      Delayed first = delayed.get(0);
      throw call.errors.scriptBlockArgument(
          first.parameter,
          first.argument,
          "ScriptBlockArgumentNoInput",
          ErrorCategory.MetadataError,
          "Cannot evaluate parameter '"
              + first.parameter.name()
              + "' because its argument is specified as a script block and there is no input. A"
              + " script block cannot be evaluated without input.",
          null);
    }
  }

  /** Binds an object; returns false after it wrote an error. */
  boolean bind(@Nullable Object object) {
    restore();
    try {
      boolean any = evaluateDelayed(object);
      any |= bindToFree(object);
      if (!any) {
        call.context.writeError(call.errors.inputObjectNotBound(object));
        return false;
      }
      call.choice().validate(false, true);
      call.applyDefaults();
      List<BindableParameter> missing = new MandatoryParameters(call).stillMissing();
      if (!missing.isEmpty()) {
        call.context.writeError(call.errors.inputObjectMissingMandatory(object, missing));
        return false;
      }
      return true;
    } catch (TerminatingError e) {
      if (!(e.record().exception() instanceof ParameterBindingException)) {
        throw e;
      }
      call.context.writeError(e.record());
      return false;
    }
  }

  private void restore() {
    for (int i = 0; i < fromLastObject.size(); i++) {
      call.bound.unbind(fromLastObject.get(i).index);
    }
    fromLastObject.clear();
    call.bound.setParameterSets(call.setsBeforeInput());
  }

  private boolean evaluateDelayed(@Nullable Object object) {
    for (Delayed each : delayed) {
      Object value;
      try {
        value = each.block.invoke(object);
      } catch (PsException e) {
        throw call.errors.scriptBlockArgument(
            each.parameter,
            each.argument,
            "ScriptBlockArgumentInvocationFailed",
            ErrorCategory.InvalidArgument,
            "The input to the script block for parameter '"
                + each.parameter.name()
                + "' failed. "
                + e.message(),
            e);
      }
      if (value == AutomationNull.VALUE) {
        throw call.errors.scriptBlockArgument(
            each.parameter,
            each.argument,
            "ScriptBlockArgumentNoOutput",
            ErrorCategory.InvalidArgument,
            "Cannot evaluate parameter '"
                + each.parameter.name()
                + "' because its argument input did not produce any output.",
            null);
      }
      call.bindParameter(
          each.parameter, Argument.value(value, null, each.argument.valueSpan()), true, false);
    }
    return !delayed.isEmpty();
  }

  private boolean bindToFree(@Nullable Object object) {
    if (!call.binder().takesPipelineInput()) {
      return false;
    }
    boolean any = false;
    any |= bindStep(object, true, false);
    any |= object != null && bindStep(object, false, false);
    any |= bindStep(object, true, true);
    any |= object != null && bindStep(object, false, true);
    return any;
  }

  /**
   * Tries one way of binding, in the default set first.
   *
   * @param byValue whether the object itself is bound, not its properties
   */
  private boolean bindStep(@Nullable Object object, boolean byValue, boolean coerce) {
    int sets = call.sets();
    int preferred = sets & call.binder().sets().defaultMask();
    boolean bound = preferred != 0 && bindStepIn(preferred, object, byValue, coerce);
    if (!bound) {
      bound = bindStepIn(sets & ~preferred, object, byValue, coerce);
    }
    if (bound) {
      call.choice().validate(true, true);
    }
    return bound;
  }

  private boolean bindStepIn(int sets, @Nullable Object object, boolean byValue, boolean coerce) {
    ParameterBinder binder = call.binder();
    boolean any = false;
    for (int i = binder.size() - 1; i >= 0; i--) {
      BindableParameter parameter = binder.parameter(i);
      if (!parameter.pipelineInSomeSet || call.bound.isBound(i) || !parameter.isIn(sets)) {
        continue;
      }
      for (BindableParameter.InSet set : parameter.sets) {
        if (set.matches(sets)
            && (byValue
                ? set.entry().fromPipeline() && bindOne(parameter, object, coerce)
                : set.entry().fromPipelineByPropertyName()
                    && bindProperty(parameter, object, coerce))) {
          any = true;
          break;
        }
      }
    }
    return any;
  }

  private boolean bindProperty(
      BindableParameter parameter, @Nullable Object object, boolean coerce) {
    Member.Property property = property(object, parameter.name());
    for (int i = 0; property == null && i < parameter.spec.aliases().size(); i++) {
      property = property(object, parameter.spec.aliases().get(i));
    }
    return property != null && bindOne(parameter, property.get(object), coerce);
  }

  private static Member.@Nullable Property property(@Nullable Object object, String name) {
    return Members.find(object, name) instanceof Member.Property found ? found : null;
  }

  private boolean bindOne(BindableParameter parameter, @Nullable Object value, boolean coerce) {
    if (value == AutomationNull.VALUE) {
      return false;
    }
    try {
      if (!call.bindParameter(parameter, Argument.value(value, null, null), coerce, false)) {
        return false;
      }
    } catch (TerminatingError e) {
      if (ArgumentConversion.isFailedConversion(e)) {
        return false;
      }
      throw e;
    }
    fromLastObject.add(parameter);
    return true;
  }
}
