package rehearse.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;
import rehearse.value.Conversion;
import rehearse.value.PsType;
import rehearse.value.SwitchParameter;
import rehearse.value.Types;

/**
 * How arguments find the parameters of one command: names with their prefixes and aliases,
 * parameter sets as bits, positions. Made once for a command and used by all its calls.
 */
public final class ParameterBinder {
  static final int ALL_SETS = ParameterSetTable.ALL;

  private final CommandSpec command;
  private final ParameterSetTable sets;
  private final BindableParameter[] parameters;
  private final ParameterNames names;
  private final PositionTable positions;
  private final int[] common = new int[CommonParameter.values().length];
  private final int firstDynamic;
  private final boolean takesPipelineInput;

  /**
   * @throws TerminatingError if the description contradicts itself, such as a parameter declared
   *     twice
   */
  public ParameterBinder(CommandSpec command) {
    this(command, List.of());
  }

  private ParameterBinder(CommandSpec command, List<ParameterSpec> dynamic) {
    this.command = command;
    List<ParameterSpec> declared = new ArrayList<>(command.parameters());
    declared.addAll(dynamic);
    this.sets =
        new ParameterSetTable(declared, command.defaultParameterSet(), command.errorSuffix());
    List<BindableParameter> all = new ArrayList<>();
    for (ParameterSpec spec : command.parameters()) {
      all.add(new BindableParameter(all.size(), spec, false, sets));
    }
    for (CommonParameter parameter : CommonParameter.values()) {
      common[parameter.ordinal()] = -1;
      if (parameter.isIn(command)) {
        common[parameter.ordinal()] = all.size();
        all.add(new BindableParameter(all.size(), parameter.spec(), true, sets));
      }
    }
    this.firstDynamic = all.size();
    for (ParameterSpec spec : dynamic) {
      all.add(new BindableParameter(all.size(), spec, false, sets));
    }
    this.parameters = all.toArray(new BindableParameter[0]);
    this.names = new ParameterNames(all, command.errorSuffix());
    this.positions = new PositionTable(parameters);
    this.takesPipelineInput = anyTakesPipelineInput(parameters);
  }

  public CommandSpec command() {
    return command;
  }

  /** Returns a binder for one call, with dynamic parameters behind all others. */
  ParameterBinder withDynamic(List<ParameterSpec> dynamic) {
    return new ParameterBinder(command, dynamic);
  }

  /**
   * Returns whether {@code -?} is among the arguments, which shows help instead of running the
   * command.
   */
  public static boolean asksForHelp(List<Argument> arguments) {
    for (int i = 0; i < arguments.size(); i++) {
      if ("?".equals(arguments.get(i).name())) {
        return true;
      }
    }
    return false;
  }

  /**
   * Adds the arguments that the splatted {@code value} stands for: names and values of a
   * dictionary, elements of a collection.
   */
  public static void splat(@Nullable Object value, @Nullable Span span, List<Argument> into) {
    Splatting.add(value, span, into);
  }

  /**
   * Binds a command line.
   *
   * @throws TerminatingError if an argument does not fit or one is missing
   */
  public Binding bind(List<Argument> arguments, BindingContext context) {
    CommandLineBinding binding = new CommandLineBinding(this, context);
    binding.bindCommandLine(arguments);
    return binding;
  }

  /**
   * Returns what an omitted parameter of a function holds without a default: 0 for {@code [int]},
   * and so on.
   */
  public @Nullable Object valueWhenOmitted(int index) {
    PsType type = parameters[index].type();
    if (type == Types.SWITCH) {
      return SwitchParameter.ABSENT;
    }
    if (type == Types.BOOL) {
      return false;
    }
    if (type == Types.STRING) {
      return "";
    }
    return isNumber(type) ? Conversion.to(0, type) : null;
  }

  private static boolean isNumber(PsType type) {
    return type == Types.INT
        || type == Types.LONG
        || type == Types.DOUBLE
        || type == Types.DECIMAL
        || type == Types.BYTE
        || type == Types.SBYTE
        || type == Types.SHORT
        || type == Types.USHORT
        || type == Types.UINT
        || type == Types.ULONG
        || type == Types.SINGLE;
  }

  /**
   * Converts the value of a default expression as an argument is converted; nothing is validated.
   */
  public @Nullable Object convertDefault(
      int index, @Nullable Object value, BindingContext context) {
    BindingErrors errors = new BindingErrors(command, context.info());
    return new ArgumentConversion(command, errors)
        .convertDefault(parameters[index], Argument.value(value, null, null));
  }

  /**
   * Returns the parameter that {@code name} means: its name, an alias, or the beginning of one.
   *
   * @throws ParameterBindingException if it means none or several
   */
  public ParameterSpec resolve(String name) {
    BindingErrors errors = new BindingErrors(command, InvocationInfo.NONE);
    BindableParameter found;
    try {
      found = names.find(name, errors, null);
    } catch (TerminatingError e) {
      throw e.record().exception();
    }
    if (found == null) {
      throw errors.namedParameterNotFound(Argument.parameter(name, null)).record().exception();
    }
    return found.spec;
  }

  int size() {
    return parameters.length;
  }

  BindableParameter parameter(int index) {
    return parameters[index];
  }

  /** Returns the index of the first dynamic parameter; the number of all if there is none. */
  int firstDynamic() {
    return firstDynamic;
  }

  ParameterNames names() {
    return names;
  }

  ParameterSetTable sets() {
    return sets;
  }

  PositionTable positions() {
    return positions;
  }

  boolean takesPipelineInput() {
    return takesPipelineInput;
  }

  int indexOf(String name) {
    BindableParameter found = names.named(name);
    return found == null ? -1 : found.index;
  }

  int indexOf(CommonParameter parameter) {
    return common[parameter.ordinal()];
  }

  String setName(int mask) {
    return sets.name(mask);
  }

  private static boolean anyTakesPipelineInput(BindableParameter[] parameters) {
    for (BindableParameter parameter : parameters) {
      if (parameter.pipelineInSomeSet) {
        return true;
      }
    }
    return false;
  }
}
