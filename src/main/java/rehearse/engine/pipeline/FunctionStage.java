package rehearse.engine.pipeline;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.Argument;
import rehearse.command.Binding;
import rehearse.command.TerminatingError;
import rehearse.engine.function.CodeBlock;
import rehearse.engine.function.CompiledBlock;
import rehearse.engine.function.DynamicParamBlock;
import rehearse.engine.function.FunctionCall;
import rehearse.engine.function.FunctionInfo;
import rehearse.engine.function.PreferenceVariables;
import rehearse.engine.function.ScriptCmdlet;
import rehearse.engine.function.ScriptRequirementsCheck;
import rehearse.engine.node.Frame;
import rehearse.engine.node.StatementNode;
import rehearse.engine.scope.Scope;
import rehearse.value.Enumerator;
import rehearse.value.Types;

/** A function, script block or script in a pipeline. */
public final class FunctionStage extends Stage {
  private final FunctionInfo function;
  private final List<Argument> arguments;
  private final CommandRuntime runtime;
  private final FunctionCall call;
  private final Scope callerScope;
  private final boolean expectsInput;
  private final boolean isScript;
  private final List<@Nullable Object> input = new ArrayList<>();
  private @Nullable Binding binding;
  private CommonVariables variables = CommonVariables.NONE;
  private boolean prepared;
  private @Nullable Integer exitCode;

  public FunctionStage(
      FunctionInfo function,
      List<Argument> arguments,
      CommandRuntime runtime,
      FunctionCall call,
      Frame frame,
      boolean expectsInput,
      boolean isScript) {
    this.function = function;
    this.arguments = arguments;
    this.runtime = runtime;
    this.call = call;
    this.callerScope = frame.scope();
    this.expectsInput = expectsInput;
    this.isScript = isScript;
  }

  @Override
  public void prepare() {
    ScriptRequirementsCheck.check(call.block().code(), function, callerScope);
    CompiledBlock compiled = call.compiled();
    if (isScript) {
      call.scope().markScriptScope();
    }
    enter();
    try {
      if (compiled.advanced()) {
        call.call().setCmdlet(new ScriptCmdlet(runtime));
      }
      if (compiled.dynamicParam() != null) {
        runtime.setDynamicParameters(new DynamicParamBlock(call, compiled.dynamicParam()));
      }
      Binding bound = call.bind(function.binder(), arguments, runtime);
      binding = bound;
      runtime.setBound(bound.bound());
      if (compiled.advanced()) {
        variables = CommonVariables.of(bound.bound(), runtime, callerScope);
        PreferenceVariables.publish(bound.bound(), call.scope());
        call.frame().setOut(runtime.out());
        call.frame().setStreams(runtime.streams());
      }
    } finally {
      call.leave();
    }
    prepared = true;
  }

  private void enter() {
    call.enter();
  }

  private void run(@Nullable StatementNode body) {
    if (body == null) {
      return;
    }
    enter();
    CommandRuntime before = runtime.powerShell().enterRuntime(runtime);
    try {
      call.run(body);
    } catch (TerminatingError error) {
      if (call.compiled().advanced() && error.origin() == TerminatingError.Origin.STATEMENT) {
        error.record().withSuffix(function.name());
      }
      throw error;
    } catch (ControlFlow.Exit exit) {
      if (!isScript) {
        throw exit;
      }
      exitCode = exit.code();
      runtime.powerShell().scriptExited(exit.code());
      throw new ControlFlow.StopUpstream(runtime);
    } finally {
      runtime.powerShell().leaveRuntime(before);
      call.leave();
    }
  }

  @Override
  protected void begin() {
    CompiledBlock compiled = call.compiled();
    run(compiled.begin());
  }

  @Override
  protected void process(@Nullable Object object) {
    if (exitCode != null) {
      return;
    }
    CompiledBlock compiled = call.compiled();
    Binding bound = binding;
    if (compiled.advanced() && bound != null) {
      runtime.setCurrent(object);
      enter();
      try {
        if (!bound.bindPiped(object)) {
          return;
        }
        call.rebind(function.binder(), bound.bound(), runtime);
      } finally {
        call.leave();
      }
    }
    StatementNode body = compiled.process();
    if (body == null) {
      input.add(object);
      return;
    }
    call.setUnderscore(object);
    if (compiled.automatic().input() >= 0) {
      setInput(Collections.singletonList(object));
    }
    run(body);
  }

  private void setInput(List<@Nullable Object> objects) {
    Enumerator enumerator = new Enumerator(Types.ENUMERATOR, objects.iterator());
    call.call().setInput(enumerator);
    int slot = call.compiled().automatic().input();
    if (slot >= 0) {
      call.frame().localOrNew(slot).setUnguarded(enumerator);
    }
  }

  @Override
  protected void end() {
    if (exitCode != null) {
      variables.flush();
      return;
    }
    CompiledBlock compiled = call.compiled();
    if (!expectsInput && compiled.process() != null) {
      call.setUnderscore(null);
      run(compiled.process());
    }
    if (compiled.end() != null) {
      setInput(input);
      run(compiled.end());
    }
    variables.flush();
  }

  @Override
  public void clean() {
    StatementNode body = call.compiled().clean();
    if (body != null && prepared) {
      call.frame().setOut(Streams.NOWHERE);
      run(body);
    }
    variables.close();
  }

  @Override
  public boolean succeeded() {
    return !runtime.failed() && (exitCode == null || exitCode == 0);
  }

  @Override
  boolean owns(Object marker) {
    return marker == runtime;
  }

  /** Returns the code a script has exited with, or null. */
  public @Nullable Integer exitCode() {
    return exitCode;
  }

  /** Returns the code that runs. */
  public CodeBlock code() {
    return call.block().code();
  }
}
