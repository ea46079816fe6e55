package rehearse.engine;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rehearse.command.HostInterface;
import rehearse.command.LocationStacks;
import rehearse.command.PsVariable;
import rehearse.command.Session;
import rehearse.command.StreamSink;
import rehearse.command.Transcripts;
import rehearse.command.Variables;
import rehearse.engine.command.CommandTable;
import rehearse.engine.error.ErrorList;
import rehearse.engine.error.Errors;
import rehearse.engine.error.LanguageErrors;
import rehearse.engine.function.BlockRunner;
import rehearse.engine.function.Call;
import rehearse.engine.function.EngineScriptBlock;
import rehearse.engine.node.Frame;
import rehearse.engine.pipeline.CommandRuntime;
import rehearse.engine.pipeline.ControlFlow;
import rehearse.engine.pipeline.Streams;
import rehearse.engine.scope.Scope;
import rehearse.engine.scope.ScopeVariables;
import rehearse.engine.scope.SessionState;
import rehearse.engine.scope.Variable;
import rehearse.engine.scope.VariableName;
import rehearse.source.SourceText;
import rehearse.value.Output;
import rehearse.value.ScriptBlock;
import rehearse.value.TypeTable;
import rehearse.value.operator.OperatorContext;

/**
 * A PowerShell session: global scope, command table, preferences, current directory. Scripts run in
 * it one after the other and share the global scope. Not for use by several threads at once, but
 * for {@link #interrupt}.
 */
public final class PowerShellSession implements Session {
  private static final int CALL_DEPTH_LIMIT = 4000;

  private final HostInterface host;
  private final Map<Class<?>, Object> services;
  private final Map<Class<?>, Object> states = new LinkedHashMap<>();
  private final Map<String, String> environment;
  private final SessionState globalState = new SessionState();
  private final ErrorList errorList;
  private final Errors errors;
  private final CommandTable commands;
  private final ScopeVariables variables;
  private final SessionOperators operators;
  private final Drives drives = new Drives(this);
  private final ScriptTypes types = new ScriptTypes();
  private final TypeTable typeTable = new TypeTable();
  private final Modules modules = new Modules();
  private final LocationStacks locationStacks = new LocationStacks();
  private final Transcripts transcripts = new Transcripts();
  private Path location;
  private SessionState currentState = globalState;
  private Streams streams = new Streams(new SilentSink());
  private @Nullable Call currentCall;
  private @Nullable CommandRuntime currentRuntime;
  private boolean success = true;
  private int depth;
  private volatile boolean interrupted;
  private boolean interruptSuspended;

  private PowerShellSession(Builder builder) {
    this.host = builder.host;
    this.services = new LinkedHashMap<>(builder.services);
    this.location = builder.location;
    this.environment =
        builder.caseSensitiveEnvironment
            ? new LinkedHashMap<>(builder.environment)
            : new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    this.environment.putAll(builder.environment);
    this.errorList = new ErrorList();
    this.errors = new Errors(this, errorList);
    this.commands = new CommandTable(this);
    this.variables = new ScopeVariables(() -> currentState.current());
    this.operators = new SessionOperators(this);
    SessionVariables.addTo(this);
  }

  /** Starts the description of a session whose prompts {@code host} answers. */
  public static Builder builder(HostInterface host) {
    return new Builder(host);
  }

  /**
   * Runs a script. A text that came from a file gets a script scope of its own and knows its path;
   * any other text runs in the global scope, as lines typed at the prompt do.
   *
   * @param arguments bound to the script's parameters by position; a {@link
   *     rehearse.command.Argument} binds by its name
   */
  public RunResult run(SourceText script, List<@Nullable Object> arguments, StreamSink sink) {
    return run(script, arguments, null, sink);
  }

  /**
   * Runs a script as {@link #run(SourceText, List, StreamSink)} does, with objects piped to it.
   *
   * @param arguments values, or {@link rehearse.command.Argument}s for parameters by name
   * @param input what is piped to the script, or null for nothing
   */
  public RunResult run(
      SourceText script,
      List<@Nullable Object> arguments,
      @Nullable Object @Nullable [] input,
      StreamSink sink) {
    TypeTable before = TypeTable.current();
    TypeTable.setCurrent(typeTable);
    try {
      return new ScriptRun(this, script, arguments, input, sink).run();
    } finally {
      TypeTable.setCurrent(before);
    }
  }

  /** Stops the running script soon, from any thread, as Ctrl-C does. */
  public void interrupt() {
    interrupted = true;
  }

  /** Makes the script stop here if somebody asked for it. */
  public void checkInterrupt() {
    if (interrupted && !interruptSuspended) {
      interrupted = false;
      throw new ControlFlow.Interrupted();
    }
  }

  /** Lets a {@code finally} block run to its end; returns what {@link #resumeInterrupt} takes. */
  public boolean suspendInterrupt() {
    boolean before = interruptSuspended;
    interruptSuspended = true;
    return before;
  }

  public void resumeInterrupt(boolean before) {
    interruptSuspended = before;
  }

  void clearInterrupt() {
    interrupted = false;
    depth = 0;
  }

  @Override
  public Variables variables() {
    return variables;
  }

  @Override
  public CommandTable commands() {
    return commands;
  }

  @Override
  public Path location() {
    return location;
  }

  @Override
  public void setLocation(Path directory) {
    location = directory;
  }

  @Override
  public Transcripts transcripts() {
    return transcripts;
  }

  @Override
  public LocationStacks locationStacks() {
    return locationStacks;
  }

  @Override
  public ScriptBlock parse(String text) {
    return ScriptLoader.load(this, SourceText.of(text), currentState);
  }

  @Override
  public @Nullable Object dataFile(SourceText source, boolean limited) {
    return DataFile.value(this, source, limited);
  }

  /** Returns the script of a file as a block of the session. */
  public EngineScriptBlock compileScript(SourceText source) {
    return ScriptLoader.load(this, source, currentState);
  }

  @Override
  public void invokeExpression(String text, Output out) {
    EngineScriptBlock block = ScriptLoader.load(this, SourceText.of(text), currentState);
    BlockRunner.invokeAsCommand(block, false, new Object[0], List.of(), out);
  }

  @Override
  public void invokeScriptBlock(
      ScriptBlock block,
      boolean newScope,
      @Nullable Object[] arguments,
      List<@Nullable Object> input,
      Output out) {
    BlockRunner.invokeAsCommand((EngineScriptBlock) block, newScope, arguments, input, out);
  }

  @Override
  public OperatorContext operators() {
    return operators;
  }

  @Override
  public void setStrictMode(int majorVersion) {
    currentState.current().setStrictMode(majorVersion);
  }

  @Override
  public List<@Nullable Object> invokeCommand(String name, Object... namesAndValues) {
    return CommandCall.invoke(this, name, namesAndValues);
  }

  @Override
  public HostInterface host() {
    return host;
  }

  @Override
  public <T> T service(Class<T> type) {
    Object service = services.get(type);
    if (service == null) {
      throw new IllegalStateException("No service " + type.getName());
    }
    return type.cast(service);
  }

  @Override
  public boolean hasService(Class<?> type) {
    return services.containsKey(type);
  }

  @Override
  public <T> T state(Class<T> type, Supplier<T> initial) {
    Object state = states.get(type);
    if (state == null) {
      state = initial.get();
      states.put(type, state);
    }
    return type.cast(state);
  }

  @Override
  public Map<String, String> environment() {
    return environment;
  }

  public Errors errors() {
    return errors;
  }

  public Drives drives() {
    return drives;
  }

  public ScriptTypes types() {
    return types;
  }

  public Modules modules() {
    return modules;
  }

  public SessionState globalState() {
    return globalState;
  }

  /** Returns the scope that {@code -Scope} names, the current one for null. */
  public Scope scopeNamed(@Nullable String name) {
    return variables.scope(name);
  }

  /** Returns {@code $?}. */
  public boolean success() {
    return success;
  }

  public void setSuccess(boolean value) {
    success = value;
  }

  /** Returns the table of scopes of the code that runs. */
  public SessionState currentState() {
    return currentState;
  }

  /** Makes {@code state} the current one and returns the one before. */
  public SessionState enterState(SessionState state) {
    SessionState before = currentState;
    currentState = state;
    return before;
  }

  public void leaveState(SessionState before) {
    currentState = before;
  }

  /** Returns the call whose code runs, or null. */
  public @Nullable Call currentCall() {
    return currentCall;
  }

  /** Makes {@code call} the current one and returns the one before. */
  public @Nullable Call enterCall(@Nullable Call call, SessionState state) {
    Call before = currentCall;
    currentCall = call;
    return before;
  }

  public void leaveCall(@Nullable Call before) {
    currentCall = before;
  }

  /** Returns the streams of the code that runs. */
  public Streams streams() {
    return streams;
  }

  /** Makes {@code changed} the current streams and returns those before. */
  public Streams enterStreams(Streams changed) {
    Streams before = streams;
    streams = changed;
    return before;
  }

  public void leaveStreams(Streams before) {
    streams = before;
  }

  /** Returns the output of the code that runs. */
  public Output currentOut() {
    Call call = currentCall;
    Frame frame = call == null ? null : call.frame();
    return frame == null ? Streams.NOWHERE : frame.out();
  }

  /** Makes {@code runtime} the current one and returns the one before. */
  public @Nullable CommandRuntime enterRuntime(@Nullable CommandRuntime runtime) {
    CommandRuntime before = currentRuntime;
    currentRuntime = runtime;
    return before;
  }

  public void leaveRuntime(@Nullable CommandRuntime before) {
    currentRuntime = before;
  }

  /** Returns the runtime of the command that runs, or null. */
  public @Nullable CommandRuntime currentRuntime() {
    return currentRuntime;
  }

  /** Counts one more nested call. */
  public void descend() {
    if (++depth > CALL_DEPTH_LIMIT) {
      depth--;
      throw LanguageErrors.callDepthOverflow();
    }
  }

  public void ascend() {
    depth--;
  }

  /** Returns the variable that all scopes share under this name, or null. */
  public @Nullable Variable sharedVariable(VariableName name) {
    Variable global = globalState.top().local(name);
    return global != null && global.has(PsVariable.Option.AllScope) ? global : null;
  }

  /** Notes the exit code of a script that ended with {@code exit}. */
  public void scriptExited(int code) {
    globalState.top().localOrNew(VariableName.LAST_EXIT_CODE, "LASTEXITCODE").set(code);
  }

  /** Describes a session step by step. */
  public static final class Builder {
    private final HostInterface host;
    private final Map<Class<?>, Object> services = new LinkedHashMap<>();
    private final Map<String, String> environment = new LinkedHashMap<>();
    private boolean caseSensitiveEnvironment = true;
    private Path location = Path.of("").toAbsolutePath();

    private Builder(HostInterface host) {
      this.host = host;
    }

    /** Adds an object that commands ask for by its class, such as the directory. */
    public <T> Builder service(Class<T> type, T service) {
      services.put(type, service);
      return this;
    }

    /** Names the current directory to start in. */
    public Builder location(Path directory) {
      location = directory;
      return this;
    }

    /** Gives the environment variables to start with; they are copied. */
    public Builder environment(Map<String, String> variables, boolean caseSensitive) {
      environment.putAll(variables);
      caseSensitiveEnvironment = caseSensitive;
      return this;
    }

    public PowerShellSession build() {
      return new PowerShellSession(this);
    }
  }
}
