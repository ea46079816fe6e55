package rehearse.engine;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.command.Commands;
import rehearse.command.HostInterface;
import rehearse.command.Session;
import rehearse.command.Variables;
import rehearse.source.SourceText;
import rehearse.value.Output;
import rehearse.value.ScriptBlock;
import rehearse.value.operator.OperatorContext;

/**
 * A PowerShell session: global scope, command table, preferences, current directory. Scripts run in
 * it one after the other and share the global scope. Not for use by several threads at once, but
 * for {@link #interrupt}.
 */
public final class PowerShellSession implements Session {
  private final HostInterface host;
  private final Map<Class<?>, Object> services;
  private final Map<String, String> environment;
  private Path location;

  private PowerShellSession(Builder builder) {
    this.host = builder.host;
    this.services = new LinkedHashMap<>(builder.services);
    this.environment = new java.util.TreeMap<>(builder.environment);
    this.location = builder.location;
  }

  /** Starts the description of a session whose prompts {@code host} answers. */
  public static Builder builder(HostInterface host) {
    return new Builder(host);
  }

  /**
   * Runs a script. A text that came from a file gets a script scope of its own and knows its path;
   * any other text runs in the global scope, as lines typed at the prompt do.
   *
   * @param arguments bound to the script's parameters by position
   */
  public RunResult run(SourceText script, List<@Nullable Object> arguments, StreamSink sink) {
    throw new UnsupportedOperationException();
  }

  /** Stops the running script soon, from any thread, as Ctrl-C does. */
  public void interrupt() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Variables variables() {
    throw new UnsupportedOperationException();
  }

  @Override
  public Commands commands() {
    throw new UnsupportedOperationException();
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
  public ScriptBlock parse(String text) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void invokeExpression(String text, Output out) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void invokeScriptBlock(
      ScriptBlock block,
      boolean newScope,
      @Nullable Object[] arguments,
      List<@Nullable Object> input,
      Output out) {
    throw new UnsupportedOperationException();
  }

  @Override
  public OperatorContext operators() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void setStrictMode(int majorVersion) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<@Nullable Object> invokeCommand(String name, Object... namesAndValues) {
    throw new UnsupportedOperationException();
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
  public Map<String, String> environment() {
    return environment;
  }

  @Override
  public <T> T state(Class<T> type, java.util.function.Supplier<T> initial) {
    return type.cast(services.computeIfAbsent(type, key -> initial.get()));
  }

  /** Describes a session step by step. */
  public static final class Builder {
    private final HostInterface host;
    private final Map<Class<?>, Object> services = new LinkedHashMap<>();
    private Map<String, String> environment = Map.of();
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

    /** Gives the environment variables to start with; none unless given. */
    public Builder environment(Map<String, String> variables) {
      environment = variables;
      return this;
    }

    public PowerShellSession build() {
      return new PowerShellSession(this);
    }
  }
}
