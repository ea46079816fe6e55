package rehearse.engine;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.Argument;
import rehearse.command.CommandInfo;
import rehearse.command.InvocationInfo;
import rehearse.engine.command.CmdletCommand;
import rehearse.engine.error.LanguageErrors;
import rehearse.engine.function.Call;
import rehearse.engine.function.FunctionCall;
import rehearse.engine.function.FunctionInfo;
import rehearse.engine.node.Frame;
import rehearse.engine.pipeline.CmdletStage;
import rehearse.engine.pipeline.Collector;
import rehearse.engine.pipeline.CommandRuntime;
import rehearse.engine.pipeline.FunctionStage;
import rehearse.engine.pipeline.Pipeline;
import rehearse.engine.pipeline.Stage;
import rehearse.engine.pipeline.Streams;
import rehearse.engine.scope.Layout;
import rehearse.engine.scope.Scope;
import rehearse.source.SourceText;

/** A command that Java code calls by name. */
final class CommandCall {
  private CommandCall() {}

  static List<@Nullable Object> invoke(
      PowerShellSession session, String name, Object... namesAndValues) {
    Scope scope = session.currentState().current();
    CommandInfo command = session.commands().find(name, scope);
    if (command == null) {
      throw LanguageErrors.commandNotFound(name);
    }
    List<Argument> line = new ArrayList<>();
    for (int i = 0; i + 1 < namesAndValues.length; i += 2) {
      line.add(
          Argument.parameter(
              String.valueOf(namesAndValues[i]), namesAndValues[i + 1], null, null, null));
    }
    Collector collector = new Collector();
    Frame frame = frame(session, scope);
    new Pipeline(session, new Stage[] {stage(command, line, frame, collector)}).run(false, null);
    return collector.toList();
  }

  private static Frame frame(PowerShellSession session, Scope scope) {
    Call call = session.currentCall();
    Call caller =
        call != null
            ? call
            : new Call(
                ScriptLoader.load(session, SourceText.of(""), session.currentState()).code(),
                "<ScriptBlock>",
                null);
    return Frame.borrowing(
        session, scope, Layout.EMPTY, caller, Streams.NOWHERE, session.streams());
  }

  private static Stage stage(
      CommandInfo command, List<Argument> line, Frame frame, Collector collector) {
    PowerShellSession session = frame.session();
    InvocationInfo info = new InvocationInfo(command.name(), command, null, null, 1, 1);
    if (command instanceof CmdletCommand cmdlet) {
      CommandRuntime runtime =
          new CommandRuntime(
              session, cmdlet.spec(), info, collector, frame.streams(), frame.scope(), false);
      return new CmdletStage(cmdlet, line, runtime, frame, false);
    }
    FunctionInfo function = (FunctionInfo) command;
    FunctionCall call =
        new FunctionCall(
            function.block(), function.displayName(), true, info, collector, frame.streams());
    CommandRuntime runtime =
        new CommandRuntime(
            session, function.spec(), info, collector, frame.streams(), call.scope(), false);
    return new FunctionStage(function, line, runtime, call, frame, false, false);
  }
}
