package rehearse.command;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A command written in Java: its description, and how a call of it starts. One object serves all
 * calls, so it holds no state of a call. Subclasses declare their parameters as {@link Param}
 * fields and describe themselves in the constructor.
 */
public abstract class Cmdlet {
  private final String name;
  private final String synopsis;
  private final List<Param<?>> parameters = new ArrayList<>();
  private final List<Example> examples = new ArrayList<>();
  private final List<String> outputTypes = new ArrayList<>();
  private String module = "Microsoft.PowerShell.Utility";
  private String implementingType;
  private CommandSpec.Dialect dialect = CommandSpec.Dialect.CMDLET;
  private @Nullable String defaultParameterSet;
  private boolean supportsShouldProcess;
  private ConfirmImpact confirmImpact = ConfirmImpact.Medium;
  private @Nullable CommandSpec spec;

  /**
   * An example that help shows and a test runs.
   *
   * @param output what the console prints for {@code command}; null if the test only runs it
   */
  public record Example(String title, String command, @Nullable String output) {}

  /** Describes the command {@code name} in one sentence. */
  protected Cmdlet(String name, String synopsis) {
    this.name = name;
    this.synopsis = synopsis;
    this.implementingType = "Microsoft.PowerShell.Commands." + name.replace("-", "") + "Command";
  }

  /** Starts a call; parameters bound from the command line can be read, piped ones not yet. */
  public abstract Execution start(Invocation in);

  /**
   * Returns the command as it stands in {@code session}: another object where parameters depend on
   * what the session works on, such as the edition of its directory. The command table asks once
   * when it finds the command, and describes and starts what this returns.
   */
  public Cmdlet forSession(Session session) {
    return this;
  }

  protected final <T> Param<T> param(String parameterName, ParameterType<T> type) {
    Param<T> parameter =
        new Param<>(parameterName, type.type(), type.javaClass(), parameters.size());
    parameters.add(parameter);
    return parameter;
  }

  protected final Param<Boolean> switchParam(String parameterName) {
    Param<Boolean> parameter =
        new Param<>(parameterName, rehearse.value.Types.SWITCH, Boolean.class, parameters.size());
    parameters.add(parameter);
    return parameter;
  }

  protected final void module(String moduleName) {
    module = moduleName;
  }

  /** Names the .NET class whose name ends the command's error ids. */
  protected final void implementingType(String fullName) {
    implementingType = fullName;
  }

  /** Makes the command bind and report as a script function or remote proxy does. */
  protected final void bindsAsFunction() {
    dialect = CommandSpec.Dialect.FUNCTION;
    implementingType = name;
  }

  protected final void defaultParameterSet(String set) {
    defaultParameterSet = set;
  }

  protected final void supportsShouldProcess(ConfirmImpact impact) {
    supportsShouldProcess = true;
    confirmImpact = impact;
  }

  protected final void outputs(String... types) {
    outputTypes.addAll(List.of(types));
  }

  protected final void example(String title, String command, @Nullable String output) {
    examples.add(new Example(title, command, output));
  }

  public final String name() {
    return name;
  }

  public final String synopsis() {
    return synopsis;
  }

  public final List<Example> examples() {
    return List.copyOf(examples);
  }

  /** Returns the description, made on first use. */
  public final CommandSpec spec() {
    CommandSpec made = spec;
    if (made == null) {
      List<ParameterSpec> specs = new ArrayList<>(parameters.size());
      for (Param<?> parameter : parameters) {
        specs.add(parameter.spec());
      }
      made =
          new CommandSpec(
              name,
              module,
              implementingType,
              dialect,
              true,
              specs,
              defaultParameterSet,
              supportsShouldProcess,
              confirmImpact,
              true,
              false,
              outputTypes);
      spec = made;
    }
    return made;
  }
}
