package rehearse.engine.pipeline;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.command.ActionPreference;
import rehearse.command.BindingContext;
import rehearse.command.BoundParameters;
import rehearse.command.CommandSpec;
import rehearse.command.CommonParameter;
import rehearse.command.ErrorRecord;
import rehearse.command.HostInterface;
import rehearse.command.InformationRecord;
import rehearse.command.Invocation;
import rehearse.command.InvocationInfo;
import rehearse.command.Param;
import rehearse.command.ParameterSpec;
import rehearse.command.ProgressRecord;
import rehearse.command.Session;
import rehearse.command.TerminatingError;
import rehearse.engine.PowerShellSession;
import rehearse.engine.error.Errors;
import rehearse.engine.scope.Scope;
import rehearse.engine.scope.Variable;
import rehearse.engine.scope.VariableName;
import rehearse.value.Conversion;
import rehearse.value.Dictionary;
import rehearse.value.Output;

/**
 * The runtime of one call of a cmdlet or advanced function: its streams under its preferences,
 * ShouldProcess, and what the binder asks of it.
 */
public final class CommandRuntime implements Invocation, BindingContext {
  private final PowerShellSession session;
  private final CommandSpec spec;
  private final InvocationInfo info;
  private final Scope scope;
  private final boolean expectsInput;
  private Output out;
  private Streams streams;
  private @Nullable BoundParameters bound;
  private @Nullable Object current;
  private @Nullable DynamicParameters dynamicParameters;
  private final ShouldProcessPrompt shouldProcess;
  private final StreamPrompts prompts;
  private @Nullable RuntimeException end;
  private boolean failed;

  /** Finds the dynamic parameters of a call. */
  public interface DynamicParameters {
    List<ParameterSpec> specs(BoundParameters bound);
  }

  /**
   * @param scope the scope whose preference variables count
   */
  public CommandRuntime(
      PowerShellSession session,
      CommandSpec spec,
      InvocationInfo info,
      Output out,
      Streams streams,
      Scope scope,
      boolean expectsInput) {
    this.session = session;
    this.spec = spec;
    this.info = info;
    this.out = out;
    this.streams = streams;
    this.scope = scope;
    this.expectsInput = expectsInput;
    this.prompts = new StreamPrompts(session.host());
    this.shouldProcess = new ShouldProcessPrompt(this);
  }

  public CommandSpec spec() {
    return spec;
  }

  public Scope scope() {
    return scope;
  }

  public Output out() {
    return out;
  }

  public void setOut(Output output) {
    out = output;
  }

  public Streams streams() {
    return streams;
  }

  public void setStreams(Streams changed) {
    streams = changed;
  }

  public void setBound(BoundParameters parameters) {
    bound = parameters;
  }

  public @Nullable BoundParameters bound() {
    return bound;
  }

  public void setCurrent(@Nullable Object object) {
    current = object;
  }

  public void setDynamicParameters(DynamicParameters source) {
    dynamicParameters = source;
  }

  /** Returns whether the call wrote an error, so that {@code $?} is false after it. */
  public boolean failed() {
    return failed;
  }

  @Override
  public void write(@Nullable Object value) {
    out.write(value);
  }

  @Override
  public <T> @Nullable T get(Param<T> parameter) {
    BoundParameters parameters = bound;
    if (parameters == null) {
      return null;
    }
    Object value = parameters.value(parameter.index());
    return value == null ? null : CmdletArguments.cast(parameter, value);
  }

  @Override
  public boolean has(Param<?> parameter) {
    return bound != null && bound.isBound(parameter.index());
  }

  @Override
  public String parameterSet() {
    return bound == null ? rehearse.command.ParameterSetEntry.ALL : bound.parameterSet();
  }

  @Override
  public Map<String, @Nullable Object> boundParameters() {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    if (bound != null) {
      Dictionary dictionary = bound.dictionary();
      for (Object key : dictionary.keys()) {
        if (key != null) {
          map.put(Conversion.toText(key), dictionary.get(key));
        }
      }
    }
    return map;
  }

  @Override
  public @Nullable Object currentObject() {
    return current;
  }

  @Override
  public boolean expectsInput() {
    return expectsInput;
  }

  @Override
  public void writeAll(@Nullable Object collection) {
    Unroll.write(collection, out);
  }

  /** Returns the argument of a common parameter, or null. */
  @Nullable Object common(CommonParameter parameter) {
    return bound == null ? null : bound.common(parameter);
  }

  /** Returns the preference in force: the parameter's if it was given, else the variable's. */
  ActionPreference preference(
      CommonParameter parameter, VariableName variable, ActionPreference otherwise) {
    Object given = common(parameter);
    if (given != null) {
      String text = Conversion.toText(given);
      for (ActionPreference preference : ActionPreference.values()) {
        if (preference.name().equalsIgnoreCase(text)) {
          return preference;
        }
      }
    }
    return Errors.preference(scope.find(variable), otherwise);
  }

  private ActionPreference switched(CommonParameter parameter, VariableName variable) {
    Object given = common(parameter);
    if (given != null) {
      return Conversion.toBoolean(given)
          ? ActionPreference.Continue
          : ActionPreference.SilentlyContinue;
    }
    return Errors.preference(scope.find(variable), ActionPreference.SilentlyContinue);
  }

  @Override
  public void writeError(ErrorRecord error) {
    failed = true;
    error.withSuffix(spec.errorSuffix());
    if (error.invocation() == InvocationInfo.NONE) {
      error.setInvocation(info);
    }
    ActionPreference preference =
        preference(
            CommonParameter.ERROR_ACTION, VariableName.ERROR_ACTION, ActionPreference.Continue);
    if (preference == ActionPreference.Ignore) {
      return;
    }
    if (preference == ActionPreference.Stop || preference == ActionPreference.Break) {
      streams.collect(Streams.ERROR, error);
      throw new TerminatingError(error, TerminatingError.Origin.STOP);
    }
    if (preference == ActionPreference.Inquire) {
      prompts.ask(error.message(), "Error", spec);
    }
    session.errors().list().add(error);
    streams.collect(Streams.ERROR, error);
    if (preference != ActionPreference.SilentlyContinue) {
      streams.error(error);
    }
  }

  @Override
  public RuntimeException terminate(ErrorRecord error) {
    error.withSuffix(spec.errorSuffix());
    if (error.invocation() == InvocationInfo.NONE) {
      error.setInvocation(info);
    }
    return new TerminatingError(error);
  }

  /** As {@link #terminate}, for a record that another command may have raised first. */
  public RuntimeException terminateAnew(ErrorRecord error) {
    ErrorRecord record =
        new ErrorRecord(error.exception(), error.errorId(), error.category(), error.target());
    record.setDetails(error.detailsMessage(), error.recommendedAction());
    RuntimeException failure = terminate(record);
    end = failure;
    return failure;
  }

  /** Returns whether {@code failure} ends this call, not only a statement of it. */
  public boolean isEndedBy(RuntimeException failure) {
    return end == failure;
  }

  @Override
  public RuntimeException stopUpstream() {
    return new ControlFlow.StopUpstream(this);
  }

  @Override
  public void writeWarning(String text) {
    ActionPreference preference =
        preference(CommonParameter.WARNING_ACTION, VariableName.WARNING, ActionPreference.Continue);
    MessageRecord record = new MessageRecord(MessageRecord.Kind.WARNING, text, info);
    streams.collect(Streams.WARNING, record);
    if (prompts.isSilent(preference)) {
      return;
    }
    streams.warning(record);
    prompts.after(preference, "WarningPreference", text, this);
  }

  @Override
  public void writeVerbose(String text) {
    ActionPreference preference = switched(CommonParameter.VERBOSE, VariableName.VERBOSE);
    if (prompts.isSilent(preference)) {
      return;
    }
    streams.verbose(new MessageRecord(MessageRecord.Kind.VERBOSE, text, info));
    prompts.after(preference, "VerbosePreference", text, this);
  }

  @Override
  public void writeDebug(String text) {
    ActionPreference preference = switched(CommonParameter.DEBUG, VariableName.DEBUG);
    if (prompts.isSilent(preference)) {
      return;
    }
    streams.debug(new MessageRecord(MessageRecord.Kind.DEBUG, text, info));
    prompts.after(preference, "DebugPreference", text, this);
  }

  @Override
  public void writeInformation(InformationRecord record) {
    ActionPreference preference =
        preference(
            CommonParameter.INFORMATION_ACTION,
            VariableName.INFORMATION,
            ActionPreference.SilentlyContinue);
    streams.collect(Streams.INFORMATION, record);
    if (preference == ActionPreference.Ignore) {
      return;
    }
    boolean forHost = record.message() instanceof InformationRecord.HostMessage;
    if (preference == ActionPreference.SilentlyContinue && !forHost) {
      streams.hiddenInformation(record);
      return;
    }
    streams.information(record);
    prompts.after(preference, "InformationPreference", Conversion.toText(record.message()), this);
  }

  @Override
  public void writeProgress(ProgressRecord record) {
    streams.progress(record);
  }

  @Override
  public boolean shouldProcess(String target, String action) {
    return shouldProcess.ask(target, action);
  }

  @Override
  public boolean shouldProcess(String target) {
    return shouldProcess.ask(target, spec.name());
  }

  @Override
  public boolean shouldProcess(String verboseDescription, String verboseWarning, String caption) {
    return shouldProcess.ask(verboseDescription, verboseWarning, caption);
  }

  @Override
  public boolean shouldContinue(String query, String caption) {
    return shouldProcess.shouldContinue(query, caption);
  }

  public ShouldProcessPrompt shouldProcessPrompt() {
    return shouldProcess;
  }

  @Override
  public InvocationInfo info() {
    return info;
  }

  @Override
  public Session session() {
    return session;
  }

  PowerShellSession powerShell() {
    return session;
  }

  @Override
  public @Nullable Object defaultParameterValues() {
    Variable variable = scope.find(VariableName.DEFAULT_PARAMETERS);
    return variable == null ? null : variable.get();
  }

  @Override
  public List<String> aliasesOf(String command) {
    return session.commands().aliasesOf(command);
  }

  @Override
  public HostInterface host() {
    return session.host();
  }

  @Override
  public boolean hasDynamicParameters() {
    return dynamicParameters != null;
  }

  @Override
  public List<ParameterSpec> dynamicParameters(BoundParameters parameters) {
    return dynamicParameters == null ? List.of() : dynamicParameters.specs(parameters);
  }
}
