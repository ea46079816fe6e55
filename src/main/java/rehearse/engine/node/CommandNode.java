package rehearse.engine.node;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.Argument;
import rehearse.command.CommandInfo;
import rehearse.command.CommandType;
import rehearse.command.ErrorRecord;
import rehearse.command.InvocationInfo;
import rehearse.command.ParameterBinder;
import rehearse.command.TerminatingError;
import rehearse.engine.command.CmdletCommand;
import rehearse.engine.error.LanguageErrors;
import rehearse.engine.function.CompiledBlock;
import rehearse.engine.function.EngineScriptBlock;
import rehearse.engine.function.FunctionCall;
import rehearse.engine.function.FunctionInfo;
import rehearse.engine.function.ScriptParameter;
import rehearse.engine.pipeline.CmdletStage;
import rehearse.engine.pipeline.CommandRuntime;
import rehearse.engine.pipeline.FunctionStage;
import rehearse.engine.pipeline.Stage;
import rehearse.engine.pipeline.Streams;
import rehearse.engine.scope.SessionState;
import rehearse.source.Span;
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;
import rehearse.value.Output;
import rehearse.value.PsObject;

/** A command of a pipeline: its name or what is invoked, and its arguments. */
public final class CommandNode {
  /** What stands before the command. */
  public enum Operator {
    NONE,
    AMPERSAND,
    DOT
  }

  private final Operator operator;
  private final ExpressionNode target;
  private final @Nullable String name;
  private final ArgumentNodes[] arguments;
  private final RedirectionNodes.Redirection[] redirections;
  private final Span span;
  private final Span nameSpan;
  private final boolean looksLikeMethodCall;
  private final ExpressionNode @Nullable [] plainArguments;
  private @Nullable CommandInfo cached;
  private @Nullable SessionState cachedState;
  private int cachedVersion = -1;

  /**
   * @param nameSpan where the name stands, which is what an unknown name's error points at
   * @param looksLikeMethodCall whether the one argument is in parentheses that touch the name
   */
  public CommandNode(
      Operator operator,
      ExpressionNode target,
      ArgumentNodes[] arguments,
      RedirectionNodes.Redirection[] redirections,
      Span span,
      Span nameSpan,
      boolean looksLikeMethodCall) {
    this.operator = operator;
    this.target = target;
    this.name =
        target instanceof LiteralNodes.Constant constant && constant.value() instanceof String text
            ? text
            : null;
    this.arguments = arguments;
    this.redirections = redirections;
    this.span = span;
    this.nameSpan = nameSpan;
    this.looksLikeMethodCall = looksLikeMethodCall;
    this.plainArguments = plain(arguments);
  }

  private static ExpressionNode @Nullable [] plain(ArgumentNodes[] arguments) {
    ExpressionNode[] values = new ExpressionNode[arguments.length];
    for (int i = 0; i < values.length; i++) {
      ExpressionNode value = arguments[i].plainValue();
      if (value == null) {
        return null;
      }
      values[i] = value;
    }
    return values;
  }

  public Span span() {
    return span;
  }

  boolean hasRedirections() {
    return redirections.length > 0;
  }

  RedirectionNodes.Redirection[] redirections() {
    return redirections;
  }

  /** A command that was found, with its evaluated arguments. */
  record Prepared(CommandInfo command, List<Argument> arguments, String typedName) {}

  Prepared prepare(Frame frame) {
    frame.setPosition(span);
    CommandInfo command = resolve(frame);
    if (looksLikeMethodCall && frame.scope().strictMode() >= 2) {
      throw LanguageErrors.invalidOperation(
          "StrictModeFunctionCallWithParens",
          "The function or command was called as if it were a method. Parameters should be"
              + " separated by spaces. For information about parameters, see the about_Parameters"
              + " Help topic.");
    }
    List<Argument> line = new ArrayList<>(arguments.length);
    for (ArgumentNodes argument : arguments) {
      argument.addTo(line, frame);
    }
    frame.setPosition(span);
    return new Prepared(command, line, name != null ? name : command.name());
  }

  private CommandInfo resolve(Frame frame) {
    String written = name;
    if (written == null) {
      return resolveValue(AutomationNull.toNull(target.eval(frame)), frame);
    }
    SessionState state = frame.scope().state();
    CommandInfo command = cached;
    int version = frame.session().commands().version();
    if (command != null && cachedVersion == version && cachedState == state) {
      return command;
    }
    command = find(written, frame);
    version = frame.session().commands().version();
    if (command.commandType() != CommandType.ExternalScript) {
      cached = command;
      cachedState = state;
      cachedVersion = version;
    }
    return command;
  }

  private CommandInfo find(String text, Frame frame) {
    if (text.isEmpty()) {
      throw LanguageErrors.badExpression(operatorText());
    }
    CommandInfo command = frame.session().commands().find(text, frame.scope());
    if (command == null) {
      throw notFound(text, frame);
    }
    return command;
  }

  private TerminatingError notFound(String text, Frame frame) {
    ErrorRecord record =
        ErrorRecord.of(
            LanguageErrors.commandNotFound(
                frame.session().commands().unresolvedName(text, frame.scope())));
    String typed = operator == Operator.NONE ? text : operatorText();
    record.setInvocation(
        new InvocationInfo(typed, null, frame.call().code().source(), nameSpan, 0, 0));
    return new TerminatingError(record);
  }

  private String operatorText() {
    return operator == Operator.DOT ? "." : "&";
  }

  private CommandInfo resolveValue(@Nullable Object raw, Frame frame) {
    Object value = PsObject.unwrap(raw);
    if (value instanceof EngineScriptBlock block) {
      return block.asFunction();
    }
    if (value instanceof FunctionInfo function) {
      return function;
    }
    if (value instanceof CmdletCommand cmdlet) {
      return cmdlet;
    }
    if (value instanceof CommandInfo info) {
      return find(info.name(), frame);
    }
    CommandInfo viaModule = frame.session().modules().asCommand(value, frame);
    if (viaModule != null) {
      return viaModule;
    }
    if (value == null) {
      throw LanguageErrors.badExpression(operatorText());
    }
    return find(Conversion.toText(value), frame);
  }

  static InvocationInfo info(
      String typed, CommandInfo command, Frame frame, Span span, int position, int length) {
    return new InvocationInfo(typed, command, frame.call().code().source(), span, position, length);
  }

  Stage stage(
      Prepared prepared,
      Frame frame,
      Output out,
      Streams streams,
      boolean expectsInput,
      int position,
      int length) {
    CommandInfo command = prepared.command();
    if (ParameterBinder.asksForHelp(prepared.arguments())
        && frame.session().commands().find("Get-Help", frame.scope())
            instanceof CmdletCommand help) {
      return stage(helpOn(command, help), frame, out, streams, expectsInput, position, length);
    }
    InvocationInfo info = info(prepared.typedName(), command, frame, span, position, length);
    if (command instanceof CmdletCommand cmdlet) {
      CommandRuntime runtime =
          new CommandRuntime(
              frame.session(), cmdlet.spec(), info, out, streams, frame.scope(), expectsInput);
      return new CmdletStage(cmdlet, prepared.arguments(), runtime, frame, expectsInput);
    }
    FunctionInfo function = (FunctionInfo) command;
    FunctionCall call = newCall(function, info, out, streams);
    CommandRuntime runtime =
        new CommandRuntime(
            frame.session(), function.spec(), info, out, streams, call.scope(), expectsInput);
    return new FunctionStage(
        function,
        prepared.arguments(),
        runtime,
        call,
        frame,
        expectsInput,
        function.commandType() == CommandType.ExternalScript);
  }

  /** Returns the call of {@code Get-Help} that {@code -?} stands for. */
  private static Prepared helpOn(CommandInfo command, CmdletCommand help) {
    Argument name = Argument.parameter("Name", command.name(), null, null, null);
    return new Prepared(help, List.of(name), help.name());
  }

  private FunctionCall newCall(
      FunctionInfo function, InvocationInfo info, Output out, Streams streams) {
    return new FunctionCall(
        function.block(), function.displayName(), operator != Operator.DOT, info, out, streams);
  }

  /**
   * Calls a simple function directly if nothing about the call asks for a pipeline; returns whether
   * it did.
   */
  boolean callDirectly(Frame frame) {
    ExpressionNode[] values = plainArguments;
    if (values == null || redirections.length > 0 || looksLikeMethodCall || !isCheapToFind()) {
      return false;
    }
    frame.setPosition(span);
    CommandInfo command = resolve(frame);
    if (!(command instanceof FunctionInfo function)
        || function.commandType() == CommandType.ExternalScript
        || !isSimple(function.block().code().compiled())) {
      return false;
    }
    @Nullable Object[] evaluated = InvokeNodes.arguments(values, frame);
    frame.setPosition(span);
    FunctionCall call =
        newCall(
            function,
            info(name != null ? name : function.name(), function, frame, span, 1, 1),
            frame.out(),
            frame.streams());
    call.enter();
    try {
      call.bindPlainly(evaluated);
      call.run(call.compiled().end());
    } finally {
      call.leave();
    }
    frame.session().setSuccess(true);
    return true;
  }

  /** Returns whether looking for the command twice does no harm. */
  private boolean isCheapToFind() {
    return name != null
        || target instanceof VariableNodes.Local
        || target instanceof LiteralNodes.Block;
  }

  private static boolean isSimple(CompiledBlock block) {
    if (block.advanced()
        || !block.plainBody()
        || block.clean() != null
        || block.automatic().boundParameters() >= 0) {
      return false;
    }
    for (ScriptParameter parameter : block.parameters()) {
      if (parameter.type() != null || !parameter.attributes().isEmpty()) {
        return false;
      }
    }
    return true;
  }
}
