package rehearse.engine.function;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.Argument;
import rehearse.command.ErrorRecord;
import rehearse.command.InvocationInfo;
import rehearse.command.ParameterSpec;
import rehearse.command.PsVariable;
import rehearse.engine.PowerShellSession;
import rehearse.engine.node.BlockNodes.Trap;
import rehearse.engine.node.Completion;
import rehearse.engine.node.Frame;
import rehearse.engine.pipeline.Collector;
import rehearse.engine.pipeline.CommandRuntime;
import rehearse.engine.pipeline.Streams;
import rehearse.engine.scope.Layout;
import rehearse.engine.scope.Scope;
import rehearse.engine.scope.Variable;
import rehearse.engine.scope.VariableName;
import rehearse.value.Enumerator;
import rehearse.value.Output;
import rehearse.value.Types;

/** Runs script blocks that Java code calls. */
public final class BlockRunner {
  private BlockRunner() {}

  /** Runs the block in a new scope and returns its output as one value. */
  static @Nullable Object invoke(
      EngineScriptBlock block,
      @Nullable Object underscore,
      boolean hasThis,
      @Nullable Object self,
      @Nullable Object[] arguments) {
    Collector collector = new Collector();
    FunctionCall call = newCall(block, true, collector);
    call.enter();
    try {
      if (hasThis) {
        call.setThis(self);
      }
      if (underscore != null) {
        call.setUnderscore(underscore);
      }
      bind(call, arguments);
      call.run(body(call.compiled()));
    } finally {
      call.leave();
    }
    return collector.result();
  }

  /** Runs the block in a new scope and returns its output as one value; an error ends it unseen. */
  static @Nullable Object invokeQuietly(EngineScriptBlock block, @Nullable Object underscore) {
    Collector collector = new Collector();
    PowerShellSession session = block.session();
    boolean propagating = session.errors().setPropagating(true);
    FunctionCall call =
        new FunctionCall(
            block,
            "<ScriptBlock>",
            true,
            InvocationInfo.NONE,
            collector,
            session.streams().redirect(Streams.ERROR, Streams.NOWHERE));
    call.enter();
    try {
      if (underscore != null) {
        call.setUnderscore(underscore);
      }
      bind(call, new @Nullable Object[0]);
      call.run(body(call.compiled()));
    } finally {
      call.leave();
      session.errors().setPropagating(propagating);
    }
    return collector.result();
  }

  /** Runs the block with extra variables. */
  static @Nullable Object invokeWithVariables(
      EngineScriptBlock block, List<@Nullable Object> variables, @Nullable Object[] arguments) {
    Collector collector = new Collector();
    FunctionCall call = newCall(block, true, collector);
    call.enter();
    try {
      for (Object variable : variables) {
        if (variable instanceof PsVariable added) {
          call.scope()
              .localOrNew(VariableName.of(added.name()), added.name())
              .setUnguarded(added.value());
        }
      }
      bind(call, arguments);
      call.run(body(call.compiled()));
    } finally {
      call.leave();
    }
    return collector.result();
  }

  /** Runs the block as {@code Invoke-Command} does. */
  public static void invokeAsCommand(
      EngineScriptBlock block,
      boolean newScope,
      @Nullable Object[] arguments,
      List<@Nullable Object> input,
      Output out) {
    FunctionCall call = newCall(block, newScope, out);
    call.enter();
    try {
      call.call().setInput(new Enumerator(Types.ENUMERATOR, input.iterator()));
      bind(call, arguments);
      CompiledBlock compiled = call.compiled();
      call.run(compiled.begin());
      if (compiled.process() != null) {
        if (input.isEmpty()) {
          call.run(compiled.process());
        }
        for (Object item : input) {
          call.setUnderscore(item);
          call.run(compiled.process());
        }
      }
      call.run(compiled.end());
    } finally {
      call.run(call.compiled().clean());
      call.leave();
    }
  }

  private static FunctionCall newCall(EngineScriptBlock block, boolean newScope, Output out) {
    PowerShellSession session = block.session();
    return new FunctionCall(
        block, "<ScriptBlock>", newScope, InvocationInfo.NONE, out, session.streams());
  }

  static void bind(FunctionCall call, @Nullable Object[] arguments) {
    boolean typed = false;
    for (ScriptParameter parameter : call.compiled().parameters()) {
      typed |= parameter.type() != null || !parameter.attributes().isEmpty();
    }
    if (!typed && call.isPlain()) {
      call.bindPlainly(arguments);
      return;
    }
    FunctionInfo function = call.block().asFunction();
    List<ParameterSpec> declared = function.spec().parameters();
    List<Argument> list = new ArrayList<>();
    for (int i = 0; i < arguments.length; i++) {
      boolean bySwitch = i < declared.size() && declared.get(i).isSwitch();
      list.add(
          bySwitch
              ? Argument.parameter(declared.get(i).name(), arguments[i], null, null, null)
              : Argument.value(arguments[i], null, null));
    }
    CommandRuntime runtime =
        new CommandRuntime(
            call.block().session(),
            function.spec(),
            InvocationInfo.NONE,
            call.frame().out(),
            call.frame().streams(),
            call.scope(),
            false);
    call.bind(function.binder(), list, runtime);
  }

  private static rehearse.engine.node.@Nullable StatementNode body(CompiledBlock compiled) {
    if (compiled.end() != null && compiled.process() == null && compiled.begin() == null) {
      return compiled.end();
    }
    if (compiled.process() != null && compiled.end() == null && compiled.begin() == null) {
      return compiled.process();
    }
    if (compiled.end() == null && compiled.process() == null && compiled.begin() == null) {
      return null;
    }
    throw FunctionCall.namedBlocksNotAllowed();
  }

  /** Runs a trap in a scope of its own below that of {@code frame}. */
  public static Completion runTrap(Trap trap, ErrorRecord record, Frame frame) {
    Scope outer = frame.scope();
    Scope scope = new Scope(outer, outer.state(), Layout.EMPTY);
    Variable underscore = scope.create(VariableName.UNDERSCORE, "_");
    underscore.setPlainValue(record);
    Frame inner =
        Frame.borrowing(
            frame.session(), scope, frame.layout(), frame.call(), frame.out(), frame.streams());
    Scope before = outer.state().current();
    outer.state().setCurrent(scope);
    ErrorRecord caught = frame.call().caught();
    frame.call().setCaught(record);
    try {
      Completion completion = trap.body().exec(inner);
      frame.setJumpLabel(inner.jumpLabel());
      return completion;
    } finally {
      frame.call().setCaught(caught);
      outer.state().setCurrent(before);
    }
  }
}
