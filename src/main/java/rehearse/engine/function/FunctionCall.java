package rehearse.engine.function;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.command.Argument;
import rehearse.command.Binding;
import rehearse.command.BoundParameters;
import rehearse.command.InvocationInfo;
import rehearse.command.ParameterBinder;
import rehearse.engine.PowerShellSession;
import rehearse.engine.compile.TypeReference;
import rehearse.engine.error.LanguageErrors;
import rehearse.engine.node.Completion;
import rehearse.engine.node.ExpressionNode;
import rehearse.engine.node.Frame;
import rehearse.engine.node.ReturnJump;
import rehearse.engine.node.StatementNode;
import rehearse.engine.pipeline.CommandRuntime;
import rehearse.engine.pipeline.ControlFlow;
import rehearse.engine.pipeline.Streams;
import rehearse.engine.scope.Scope;
import rehearse.engine.scope.SessionState;
import rehearse.engine.scope.Variable;
import rehearse.engine.types.TypeDefinition;
import rehearse.value.AutomationNull;
import rehearse.value.Output;
import rehearse.value.PsType;

/** A call of a script block, function or script: its scope and frame, and running its blocks. */
public final class FunctionCall {
  private final PowerShellSession session;
  private final EngineScriptBlock block;
  private final CompiledBlock compiled;
  private final SessionState state;
  private final Scope scope;
  private final Frame frame;
  private final Call call;
  private final boolean newScope;
  private final Map<PsType, @Nullable PsType> hidden = new LinkedHashMap<>();
  private @Nullable Scope outerScope;
  private @Nullable SessionState outerState;
  private @Nullable Call outerCall;
  private @Nullable Streams outerStreams;

  /**
   * @param newScope whether the call gets a scope of its own, not that of its caller
   */
  public FunctionCall(
      EngineScriptBlock block,
      String displayName,
      boolean newScope,
      InvocationInfo info,
      Output out,
      Streams streams) {
    this.newScope = newScope;
    this.session = block.session();
    this.block = block;
    this.compiled = block.code().compiled();
    this.state = block.state();
    this.call = new Call(block.code(), displayName, session.currentCall());
    call.setInfo(info);
    if (newScope) {
      scope = new Scope(state.current(), state, compiled.layout());
      scope.setCall(call);
      frame = Frame.owning(session, scope, call, out, streams);
    } else {
      scope = state.current();
      frame = Frame.borrowing(session, scope, compiled.layout(), call, out, streams);
    }
    call.setFrame(frame);
  }

  public Frame frame() {
    return frame;
  }

  public Call call() {
    return call;
  }

  public Scope scope() {
    return scope;
  }

  public CompiledBlock compiled() {
    return compiled;
  }

  public EngineScriptBlock block() {
    return block;
  }

  /** Makes this call's scope the current one. */
  public void enter() {
    session.descend();
    outerScope = state.current();
    state.setCurrent(scope);
    outerState = session.enterState(state);
    outerCall = session.enterCall(call, state);
    outerStreams = session.enterStreams(frame.streams());
    if (!compiled.types().isEmpty()) {
      defineTypes();
    }
  }

  private void defineTypes() {
    hidden.clear();
    for (TypeDefinition definition : compiled.types()) {
      PsType type = definition.declare(frame);
      hidden.put(type, session.types().define(type));
    }
    for (TypeDefinition definition : compiled.types()) {
      definition.complete(frame);
    }
  }

  private void forgetTypes() {
    hidden.forEach((type, before) -> session.types().forget(type, before));
    hidden.clear();
  }

  /** Undoes {@link #enter}. */
  public void leave() {
    if (!hidden.isEmpty() && scope.parent() != null && newScope) {
      forgetTypes();
    }
    session.leaveStreams(java.util.Objects.requireNonNull(outerStreams));
    session.leaveCall(outerCall);
    session.leaveState(java.util.Objects.requireNonNull(outerState));
    state.setCurrent(java.util.Objects.requireNonNull(outerScope));
    session.ascend();
    session.commands().scopeLeft(scope);
  }

  /** Sets the places of automatic variables that the code names. */
  public void publishAutomatic() {
    CompiledBlock.AutomaticSlots slots = compiled.automatic();
    set(slots.args(), call.arguments());
    if (slots.input() >= 0) {
      set(slots.input(), call.input());
    }
    if (slots.boundParameters() >= 0) {
      set(slots.boundParameters(), call.boundParameters());
    }
    if (slots.myInvocation() >= 0) {
      set(slots.myInvocation(), call.info());
    }
    if (slots.cmdlet() >= 0 && call.cmdlet() != null) {
      set(slots.cmdlet(), call.cmdlet());
    }
    if (slots.scriptRoot() >= 0) {
      set(slots.scriptRoot(), call.scriptRoot());
    }
    if (slots.commandPath() >= 0) {
      String path = block.code().source().path();
      set(slots.commandPath(), path == null ? "" : path);
    }
  }

  private void set(int slot, @Nullable Object value) {
    if (slot >= 0) {
      frame.localOrNew(slot).setUnguarded(value);
    }
  }

  /** Sets {@code $_} for the block. */
  public void setUnderscore(@Nullable Object value) {
    if (compiled.automatic().underscore() >= 0) {
      frame.localOrNew(compiled.automatic().underscore()).setUnguarded(value);
    } else {
      scope.localOrNew(rehearse.engine.scope.VariableName.UNDERSCORE, "_").setUnguarded(value);
    }
  }

  /** Sets {@code $this} for the block. */
  public void setThis(@Nullable Object value) {
    scope.localOrNew(rehearse.engine.scope.VariableName.THIS, "this").setUnguarded(value);
  }

  /** Returns whether {@link #bindPlainly} can bind. */
  public boolean isPlain() {
    return !compiled.advanced() && compiled.automatic().boundParameters() < 0;
  }

  /** Binds values by position, to a simple function whose parameters have no types or rules. */
  public void bindPlainly(@Nullable Object[] values) {
    List<ScriptParameter> parameters = compiled.parameters();
    int count = parameters.size();
    int given = Math.min(count, values.length);
    for (int i = 0; i < given; i++) {
      newPlace(parameters.get(i).slot()).setPlainValue(values[i]);
    }
    if (values.length > count) {
      call.setArguments(java.util.Arrays.copyOfRange(values, count, values.length));
    }
    publishAutomatic();
    for (int i = given; i < count; i++) {
      newPlace(parameters.get(i).slot());
    }
    for (int i = given; i < count; i++) {
      ExpressionNode defaultValue = parameters.get(i).defaultValue();
      if (defaultValue != null) {
        frame.write(parameters.get(i).slot(), AutomationNull.toNull(defaultValue.eval(frame)));
      }
    }
  }

  /** Binds converted values by position to the parameters of a method; their types stay. */
  public void bindTyped(@Nullable Object[] values) {
    bindPlainly(values);
    for (ScriptParameter parameter : compiled.parameters()) {
      TypeReference type = parameter.type();
      if (type != null) {
        frame.localOrNew(parameter.slot()).constrainParameter(type.resolve(frame), List.of());
      }
    }
  }

  private Variable newPlace(int slot) {
    Variable variable = scope.create(frame.layout().name(slot), frame.layout().spelling(slot));
    frame.place(slot, variable);
    return variable;
  }

  /** Binds arguments with the binder; the parameters become variables. */
  public Binding bind(ParameterBinder binder, List<Argument> arguments, CommandRuntime runtime) {
    Binding binding = binder.bind(arguments, runtime);
    call.setBound(binding.bound());
    call.setArguments(binding.rest());
    publishAutomatic();
    ParameterVariables.publish(this, binder, binding.bound(), runtime);
    return binding;
  }

  /** Brings the variables in line with what a piped object has bound. */
  public void rebind(ParameterBinder binder, BoundParameters bound, CommandRuntime runtime) {
    ParameterVariables.republish(this, binder, bound, runtime);
  }

  Variable parameterPlace(int slot) {
    return newPlace(slot);
  }

  /** Runs one of the blocks; a {@code return} in it ends just the block. */
  public void run(@Nullable StatementNode body) {
    if (body == null) {
      return;
    }
    try {
      Completion completion = body.exec(frame);
      if (completion == Completion.BREAK || completion == Completion.CONTINUE) {
        throw new ControlFlow.LoopJump(completion == Completion.CONTINUE, frame.jumpLabel());
      }
    } catch (ReturnJump jump) {
      if (jump.frame() != frame) {
        throw jump;
      }
    }
  }

  /** Returns the error of a script block that has blocks it cannot be called with. */
  static RuntimeException namedBlocksNotAllowed() {
    return LanguageErrors.invalidOperation(
        "ScriptBlockInvokeOneClauseOnly",
        "Only one clause is allowed in a script block that is invoked this way.");
  }
}
