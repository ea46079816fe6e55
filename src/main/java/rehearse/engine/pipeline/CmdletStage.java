package rehearse.engine.pipeline;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.Argument;
import rehearse.command.Binding;
import rehearse.command.ErrorRecord;
import rehearse.command.Execution;
import rehearse.command.InvocationInfo;
import rehearse.command.TerminatingError;
import rehearse.engine.PowerShellSession;
import rehearse.engine.command.CmdletCommand;
import rehearse.engine.error.LanguageErrors;
import rehearse.engine.function.Call;
import rehearse.engine.node.Frame;
import rehearse.engine.node.ReturnJump;
import rehearse.engine.scope.Scope;
import rehearse.engine.scope.SessionState;
import rehearse.value.PsException;

/** A cmdlet in a pipeline. */
public final class CmdletStage extends Stage {
  private final PowerShellSession session;
  private final CmdletCommand command;
  private final List<Argument> arguments;
  private final CommandRuntime runtime;
  private final Scope scope;
  private final SessionState state;
  private final @Nullable Call caller;
  private final boolean expectsInput;
  private @Nullable Binding binding;
  private @Nullable Execution execution;
  private CommonVariables variables = CommonVariables.NONE;

  public CmdletStage(
      CmdletCommand command,
      List<Argument> arguments,
      CommandRuntime runtime,
      Frame frame,
      boolean expectsInput) {
    this.session = frame.session();
    this.command = command;
    this.arguments = arguments;
    this.runtime = runtime;
    this.scope = frame.scope();
    this.state = frame.scope().state();
    this.caller = session.currentCall();
    this.expectsInput = expectsInput;
  }

  /** Something that a cmdlet does. */
  @FunctionalInterface
  private interface Step {
    void run();
  }

  private void run(Step step) {
    Scope before = state.current();
    state.setCurrent(scope);
    SessionState stateBefore = session.enterState(state);
    Call callBefore = session.enterCall(caller, state);
    Streams streamsBefore = session.enterStreams(runtime.streams());
    CommandRuntime runtimeBefore = session.enterRuntime(runtime);
    try {
      step.run();
    } catch (ControlFlow | ReturnJump jump) {
      throw jump;
    } catch (TerminatingError error) {
      if (error.origin() == TerminatingError.Origin.STATEMENT) {
        located(error.record());
      }
      throw error;
    } catch (PsException exception) {
      throw new TerminatingError(located(ErrorRecord.of(exception)));
    } catch (StackOverflowError overflow) {
      throw new TerminatingError(located(ErrorRecord.of(LanguageErrors.callDepthOverflow())));
    } finally {
      session.leaveRuntime(runtimeBefore);
      session.leaveStreams(streamsBefore);
      session.leaveCall(callBefore);
      session.leaveState(stateBefore);
      state.setCurrent(before);
    }
  }

  private ErrorRecord located(ErrorRecord record) {
    boolean crossing = record.suffix() == null;
    record.withSuffix(runtime.spec().errorSuffix());
    if (crossing || record.invocation() == InvocationInfo.NONE) {
      record.setInvocation(runtime.info());
    }
    return record;
  }

  @Override
  public void prepare() {
    Scope before = state.current();
    state.setCurrent(scope);
    try {
      Binding bound = command.binder().bind(arguments, runtime);
      binding = bound;
      runtime.setBound(bound.bound());
      variables = CommonVariables.of(bound.bound(), runtime, scope);
    } finally {
      state.setCurrent(before);
    }
  }

  /** Begins outside of a pipeline, for a redirection. */
  public void open() {
    ensureBegun();
  }

  /** Ends what {@link #open} began. */
  public void close() {
    try {
      finish();
    } finally {
      clean();
    }
  }

  @Override
  protected void begin() {
    run(
        () -> {
          Execution started = command.cmdlet().start(runtime);
          execution = started;
          started.begin();
        });
  }

  @Override
  protected void process(@Nullable Object object) {
    run(
        () -> {
          runtime.setCurrent(object);
          Binding bound = binding;
          Execution running = execution;
          if (bound != null && running != null && bound.bindPiped(object)) {
            running.process();
          }
        });
  }

  @Override
  protected void end() {
    Execution running = execution;
    if (running == null) {
      return;
    }
    run(
        () -> {
          if (!expectsInput) {
            running.process();
          }
          running.end();
        });
    variables.flush();
  }

  @Override
  public void clean() {
    Execution running = execution;
    if (running != null) {
      run(running::clean);
    }
    variables.close();
  }

  @Override
  public boolean succeeded() {
    return !runtime.failed();
  }

  @Override
  boolean owns(Object marker) {
    return marker == runtime;
  }
}
