package rehearse.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.PsException;

/** Finds mandatory parameters without an argument, and asks for them. */
final class MandatoryParameters {
  private final CommandLineBinding call;

  MandatoryParameters(CommandLineBinding call) {
    this.call = call;
  }

  /**
   * Asks for what is missing and cannot come with piped objects.
   *
   * @throws TerminatingError if nobody answers
   */
  void askForMissing() {
    List<BindableParameter> missing =
        call.context.expectsInput() ? missingBeforeInput() : missing(call.sets(), true);
    if (!missing.isEmpty()) {
      ask(missing);
    }
  }

  /** Returns the mandatory parameters that lack an argument now that an object was bound. */
  List<BindableParameter> stillMissing() {
    return missing(call.sets(), true);
  }

  private List<BindableParameter> missingBeforeInput() {
    int sets = call.sets();
    ParameterSetTable table = call.binder().sets();
    int possible = sets & table.union();
    if (Integer.bitCount(possible) <= 1) {
      return missing(sets, false);
    }
    int ready = setsWithout(possible);
    if (ready == possible) {
      return List.of();
    }
    if (ready != 0) {
      call.bound.setParameterSets(ready);
      return missing(ready, false);
    }
    int preferred = possible & table.defaultMask();
    if (preferred != 0) {
      call.bound.setParameterSets(preferred);
      return missing(preferred, false);
    }
    List<BindableParameter> common = missingInAllSets();
    if (common.isEmpty()) {
      throw call.errors.ambiguousParameterSet();
    }
    return common;
  }

  /** Returns those of {@code possible} in which nothing is missing that cannot be piped. */
  private int setsWithout(int possible) {
    int ready = 0;
    for (int rest = possible; rest != 0; rest &= rest - 1) {
      int one = Integer.lowestOneBit(rest);
      if (missing(one, false).isEmpty()) {
        ready |= one;
      }
    }
    return ready;
  }

  private List<BindableParameter> missingInAllSets() {
    List<BindableParameter> found = new ArrayList<>();
    for (BindableParameter parameter : missing(ParameterSetTable.ALL, false)) {
      if (parameter.inAllSets) {
        found.add(parameter);
      }
    }
    return found;
  }

  private List<BindableParameter> missing(int sets, boolean alsoPipeable) {
    List<BindableParameter> found = List.of();
    ParameterBinder binder = call.binder();
    for (int i = 0; i < binder.size(); i++) {
      BindableParameter parameter = binder.parameter(i);
      if (!parameter.mandatoryInSomeSet || call.bound.isBound(i)) {
        continue;
      }
      for (BindableParameter.InSet set : parameter.sets) {
        if (set.matches(sets) && set.isMandatory() && (alsoPipeable || !set.takesPipelineInput())) {
          found = found.isEmpty() ? new ArrayList<>() : found;
          found.add(parameter);
          break;
        }
      }
    }
    return found;
  }

  private void ask(List<BindableParameter> missing) {
    List<HostInterface.Field> fields = new ArrayList<>();
    for (BindableParameter parameter : missing) {
      fields.add(
          new HostInterface.Field(parameter.name(), parameter.type(), helpMessage(parameter)));
    }
    List<@Nullable Object> answers;
    try {
      answers =
          call.context
              .host()
              .prompt(
                  "cmdlet "
                      + call.binder().command().name()
                      + " at command pipeline position "
                      + Math.max(1, call.context.info().pipelinePosition()),
                  "Supply values for the following parameters:",
                  fields);
    } catch (PsException e) {
      throw call.errors.missingMandatory(missing);
    }
    for (int i = 0; i < missing.size(); i++) {
      call.bindParameter(missing.get(i), Argument.value(answers.get(i), null, null), true, false);
    }
  }

  private static @Nullable String helpMessage(BindableParameter parameter) {
    for (BindableParameter.InSet set : parameter.sets) {
      if (set.entry().helpMessage() != null) {
        return set.entry().helpMessage();
      }
    }
    return null;
  }
}
