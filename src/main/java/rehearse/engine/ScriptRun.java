package rehearse.engine;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.Argument;
import rehearse.command.CommandType;
import rehearse.command.ErrorRecord;
import rehearse.command.InvocationInfo;
import rehearse.command.StreamSink;
import rehearse.command.TerminatingError;
import rehearse.engine.error.LanguageErrors;
import rehearse.engine.error.ParseException;
import rehearse.engine.function.EngineScriptBlock;
import rehearse.engine.function.FunctionCall;
import rehearse.engine.function.FunctionInfo;
import rehearse.engine.node.ReturnJump;
import rehearse.engine.pipeline.CommandRuntime;
import rehearse.engine.pipeline.ControlFlow;
import rehearse.engine.pipeline.FunctionStage;
import rehearse.engine.pipeline.Pipeline;
import rehearse.engine.pipeline.Stage;
import rehearse.engine.pipeline.Streams;
import rehearse.engine.scope.CurrentSession;
import rehearse.source.SourceText;
import rehearse.syntax.ParseResult;
import rehearse.syntax.PowerShellParser;
import rehearse.syntax.ast.ScriptBlockAst;
import rehearse.value.ProcessContext;
import rehearse.value.PsException;
import rehearse.value.TypeNames;

/** One run of a script from outside, on a thread with a stack for deep recursion. */
final class ScriptRun {
  private static final long STACK_SIZE = 1L << 30;

  private final PowerShellSession session;
  private final SourceText script;
  private final List<@Nullable Object> arguments;
  private final @Nullable Object @Nullable [] input;
  private final StreamSink sink;
  private @Nullable RunResult result;
  private @Nullable Throwable failure;

  ScriptRun(
      PowerShellSession session,
      SourceText script,
      List<@Nullable Object> arguments,
      @Nullable Object @Nullable [] input,
      StreamSink sink) {
    this.session = session;
    this.script = script;
    this.arguments = arguments;
    this.input = input;
    this.sink = new TranscribedSink(sink, session.transcripts());
  }

  RunResult run() {
    Thread thread = new Thread(null, this::runHere, "pipeline", STACK_SIZE);
    thread.start();
    boolean stopped = false;
    while (thread.isAlive()) {
      try {
        thread.join();
      } catch (InterruptedException stop) {
        stopped = true;
        session.interrupt();
      }
    }
    if (stopped) {
      Thread.currentThread().interrupt();
    }
    if (failure != null) {
      throw new IllegalStateException(failure);
    }
    return java.util.Objects.requireNonNull(result);
  }

  private void runHere() {
    CurrentSession.set(session);
    TypeNames.useScriptTypes(session.types()::find);
    ProcessContext.setCurrent(new SessionProcess(session));
    try {
      result = parseAndRun();
    } catch (RuntimeException | Error unexpected) {
      failure = unexpected;
    }
  }

  private RunResult parseAndRun() {
    session.clearInterrupt();
    ParseResult parsed = PowerShellParser.parseToRun(script);
    ScriptBlockAst ast = parsed.ast();
    if (ast == null || !parsed.diagnostics().isEmpty()) {
      return new RunResult.Unparsable(parsed.diagnostics());
    }
    EngineScriptBlock block = ScriptLoader.block(session, ast, script, session.globalState());
    Streams streams = new Streams(sink);
    Streams before = session.enterStreams(streams);
    try {
      invoke(block, streams);
      return new RunResult.Completed();
    } catch (ControlFlow.Exit exit) {
      session.scriptExited(exit.code());
      return new RunResult.Exited(exit.code());
    } catch (ControlFlow.Interrupted stop) {
      return new RunResult.Interrupted();
    } catch (ControlFlow | ReturnJump jump) {
      return new RunResult.Completed();
    } catch (TerminatingError error) {
      return failed(error.record());
    } catch (ParseException unparsable) {
      return failed(unparsable.record());
    } catch (PsException exception) {
      return failed(ErrorRecord.of(exception));
    } catch (StackOverflowError overflow) {
      return failed(ErrorRecord.of(LanguageErrors.callDepthOverflow()));
    } finally {
      session.transcripts().pause();
      session.leaveStreams(before);
      session.errors().setPropagating(false);
      session.globalState().setCurrent(session.globalState().top());
      session.leaveState(session.globalState());
      session.leaveCall(null);
    }
  }

  private RunResult failed(ErrorRecord record) {
    session.setSuccess(false);
    session.errors().list().add(record);
    return new RunResult.Failed(record);
  }

  private void invoke(EngineScriptBlock block, Streams streams) {
    boolean isFile = script.path() != null;
    String name = isFile ? String.valueOf(Path.of(script.path()).getFileName()) : "";
    FunctionInfo function =
        isFile ? new FunctionInfo(name, CommandType.ExternalScript, block, "") : block.asFunction();
    InvocationInfo info =
        isFile
            ? new InvocationInfo(String.valueOf(script.path()), function, null, null, 1, 1)
            : InvocationInfo.NONE;
    FunctionCall call =
        new FunctionCall(block, "<ScriptBlock>", isFile, info, sink::output, streams);
    if (!isFile
        && input == null
        && block.code().parameters().isEmpty()
        && block.code().ast().processBlock() == null
        && block.code().ast().beginBlock() == null
        && block.code().ast().cleanBlock() == null) {
      runPlainly(call);
      return;
    }
    CommandRuntime runtime =
        new CommandRuntime(
            session, function.spec(), info, sink::output, streams, call.scope(), false);
    FunctionStage stage =
        new FunctionStage(function, line(), runtime, call, call.frame(), false, isFile);
    new Pipeline(session, new Stage[] {stage}).run(input != null, input);
    Integer code = stage.exitCode();
    if (code != null) {
      throw new ControlFlow.Exit(code);
    }
  }

  private void runPlainly(FunctionCall call) {
    call.enter();
    try {
      call.bindPlainly(arguments.toArray());
      call.run(call.compiled().end());
    } finally {
      call.leave();
    }
  }

  private List<Argument> line() {
    List<Argument> line = new ArrayList<>();
    for (Object argument : arguments) {
      line.add(argument instanceof Argument given ? given : Argument.value(argument, null, null));
    }
    return line;
  }
}
