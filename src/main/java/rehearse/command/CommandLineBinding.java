package rehearse.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.PsException;
import rehearse.value.ScriptBlock;
import rehearse.value.SwitchParameter;

/**
 * One call's binding. The order is PowerShell's: names, positions, {@code
 * $PSDefaultParameterValues}, the parameter set, dynamic parameters, remaining arguments, missing
 * mandatory parameters; then each piped object.
 */
final class CommandLineBinding implements Binding {
  private static final @Nullable Object[] NOTHING = {};

  final BindingContext context;
  final BindingErrors errors;
  final BoundParameters bound;
  final ArgumentConversion conversion;
  private final CommandSpec command;
  private ParameterBinder binder;
  private ParameterSetChoice choice;
  private @Nullable DefaultParameterValues defaults;
  private @Nullable PipelineBinding pipeline;
  private int setsBeforeInput = ParameterBinder.ALL_SETS;
  private @Nullable Object[] rest = NOTHING;

  CommandLineBinding(ParameterBinder binder, BindingContext context) {
    this.binder = binder;
    this.command = binder.command();
    this.context = context;
    this.errors = new BindingErrors(command, context.info());
    this.bound = new BoundParameters(binder);
    this.conversion = new ArgumentConversion(command, errors);
    this.choice = new ParameterSetChoice(binder, bound, errors);
  }

  @Override
  public BoundParameters bound() {
    return bound;
  }

  @Override
  public @Nullable Object[] rest() {
    return rest;
  }

  @Override
  public boolean bindPiped(@Nullable Object object) {
    return pipeline().bind(object);
  }

  ParameterBinder binder() {
    return binder;
  }

  ParameterSetChoice choice() {
    return choice;
  }

  /** Returns the parameter sets that are still possible. */
  int sets() {
    return bound.parameterSets();
  }

  void bindCommandLine(List<Argument> arguments) {
    List<Argument> left = bindNamed(pair(arguments));
    left = bindPositional(left);
    if (!command.advanced()) {
      left = bindRemaining(left);
      rest = left.isEmpty() ? NOTHING : LeftoverArguments.asArgs(left);
      return;
    }
    applyDefaults();
    choice.validate(true, false);
    if (context.hasDynamicParameters()) {
      left = bindDynamic(left);
    }
    left = bindRemaining(left);
    if (!left.isEmpty()) {
      Argument first = left.get(0);
      throw first.name() != null
          ? errors.namedParameterNotFound(first)
          : errors.positionalParameterNotFound(first);
    }
    chooseSet();
    if (pipeline != null && !context.expectsInput()) {
      pipeline.refuseDelayedBlocks();
    }
    setsBeforeInput = sets();
  }

  private void chooseSet() {
    boolean expectsInput = context.expectsInput();
    int possible = choice.validate(expectsInput, !expectsInput);
    if (possible == 1) {
      applyDefaults();
    }
    if (possible > 1 && expectsInput) {
      choice.keepSetsThatTakeInput();
    }
    new MandatoryParameters(this).askForMissing();
    if (!expectsInput) {
      choice.settle();
    }
  }

  /** Returns the sets that were possible before the first piped object. */
  int setsBeforeInput() {
    return setsBeforeInput;
  }

  /** Joins names with the values behind them. */
  private List<Argument> pair(List<Argument> arguments) {
    if (!anyNeedsValue(arguments)) {
      return arguments;
    }
    List<Argument> paired = new ArrayList<>(arguments.size());
    for (int i = 0; i < arguments.size(); i++) {
      Argument argument = arguments.get(i);
      String name = argument.name();
      if (name == null || argument.hasValue()) {
        paired.add(argument);
        continue;
      }
      BindableParameter parameter = binder.names().find(name, errors, argument.nameSpan());
      if (parameter == null) {
        paired.add(argument);
      } else if (parameter.isSwitch) {
        paired.add(
            argument.with(Argument.value(SwitchParameter.PRESENT, null, argument.nameSpan())));
      } else if (i + 1 < arguments.size()) {
        paired.add(withNext(parameter, argument, arguments.get(++i)));
      } else {
        throw errors.missingArgument(parameter, argument);
      }
    }
    return paired;
  }

  private Argument withNext(BindableParameter parameter, Argument argument, Argument next) {
    String nextName = next.name();
    if (nextName == null) {
      return argument.with(next);
    }
    if (next.hasValue() || binder.names().find(nextName, errors, next.nameSpan()) != null) {
      throw errors.missingArgument(parameter, argument);
    }
    return argument.withParameterText(next);
  }

  private static boolean anyNeedsValue(List<Argument> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      if (!arguments.get(i).hasValue()) {
        return true;
      }
    }
    return false;
  }

  /** Binds what is named, written-out arguments before splatted ones, and returns the others. */
  private List<Argument> bindNamed(List<Argument> arguments) {
    List<Argument> left = null;
    boolean anySplatted = false;
    for (int i = 0; i < arguments.size(); i++) {
      Argument argument = arguments.get(i);
      if (argument.isSplatted()) {
        anySplatted = true;
      } else if (!bindByName(argument)) {
        left = left != null ? left : new ArrayList<>(arguments.size());
        left.add(argument);
      }
    }
    if (anySplatted) {
      left = bindSplatted(arguments, left);
    }
    return left == null ? List.of() : left;
  }

  private boolean bindByName(Argument argument) {
    String name = argument.name();
    if (name == null || !argument.hasValue()) {
      return false;
    }
    BindableParameter parameter = binder.names().find(name, errors, argument.nameSpan());
    if (parameter == null) {
      return false;
    }
    if (bound.isBound(parameter.index)) {
      throw errors.alreadyBound(parameter, argument);
    }
    bindParameter(parameter, argument, true, true);
    return true;
  }

  private @Nullable List<Argument> bindSplatted(
      List<Argument> arguments, @Nullable List<Argument> others) {
    List<Argument> left = new ArrayList<>();
    boolean[] written = bound.copyOfBound();
    int other = 0;
    for (Argument argument : arguments) {
      if (!argument.isSplatted()) {
        if (others != null && other < others.size() && others.get(other) == argument) {
          left.add(argument);
          other++;
        }
        continue;
      }
      String name = argument.name() == null ? "" : argument.name();
      BindableParameter parameter = binder.names().find(name, errors, argument.nameSpan());
      if (parameter == null) {
        left.add(argument);
      } else if (!written[parameter.index]) {
        if (bound.isBound(parameter.index)) {
          throw errors.alreadyBound(parameter, argument);
        }
        bindParameter(parameter, argument, true, true);
      }
    }
    return left;
  }

  private List<Argument> bindPositional(List<Argument> arguments) {
    return arguments.isEmpty()
        ? arguments
        : new PositionalBinding(this, binder.positions()).bind(arguments);
  }

  /**
   * Binds one argument.
   *
   * @param coerce whether to convert it
   * @param mayDelay whether a script block may stand for the argument of each piped object
   * @return false if it would need a conversion
   */
  boolean bindParameter(
      BindableParameter parameter, Argument argument, boolean coerce, boolean mayDelay) {
    if (mayDelay
        && argument.value() instanceof ScriptBlock
        && parameter.pipelineInSomeSet
        && !parameter.takesScriptBlock
        && command.advanced()
        && parameter.takesPipelineInput(sets())) {
      pipeline().delay(parameter, argument);
      bound.reserve(parameter.index);
    } else {
      Object value = conversion.apply(parameter, argument, coerce);
      if (value == ArgumentConversion.NOT_BOUND) {
        return false;
      }
      bound.put(parameter.index, value);
    }
    if (parameter.mask != 0 && !parameter.inAllSets) {
      bound.setParameterSets(sets() & parameter.mask);
    }
    return true;
  }

  void applyDefaults() {
    Object table = context.defaultParameterValues();
    if (table == null) {
      return;
    }
    DefaultParameterValues known = defaults;
    if (known == null) {
      known = DefaultParameterValues.of(table, this);
      defaults = known;
    }
    known.apply();
  }

  private List<Argument> bindDynamic(List<Argument> left) {
    List<ParameterSpec> dynamic;
    try {
      dynamic = context.dynamicParameters(bound);
    } catch (PsException e) {
      throw errors.dynamicParameters(e);
    }
    if (dynamic.isEmpty()) {
      return left;
    }
    binder = binder.withDynamic(dynamic);
    bound.extend(binder);
    choice = new ParameterSetChoice(binder, bound, errors);
    List<Argument> still = bindNamed(pair(left));
    still = bindPositional(still);
    defaults = null;
    applyDefaults();
    choice.validate(true, false);
    return still;
  }

  private List<Argument> bindRemaining(List<Argument> left) {
    if (left.isEmpty()) {
      return left;
    }
    for (int i = 0; i < binder.size(); i++) {
      BindableParameter parameter = binder.parameter(i);
      if (!bound.isBound(i) && parameter.takesRemaining(sets())) {
        bindParameter(parameter, LeftoverArguments.joined(left), true, false);
        return List.of();
      }
    }
    return left;
  }

  private PipelineBinding pipeline() {
    PipelineBinding made = pipeline;
    if (made == null) {
      made = new PipelineBinding(this);
      pipeline = made;
    }
    return made;
  }
}
