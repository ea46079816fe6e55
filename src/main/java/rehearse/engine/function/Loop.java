package rehearse.engine.function;

import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.engine.PowerShellSession;
import rehearse.engine.node.Completion;
import rehearse.engine.node.Frame;
import rehearse.engine.node.ReturnJump;
import rehearse.engine.node.StatementNode;
import rehearse.engine.pipeline.ControlFlow;
import rehearse.engine.scope.Scope;
import rehearse.engine.scope.SessionState;
import rehearse.engine.scope.Variable;
import rehearse.engine.scope.VariableName;
import rehearse.value.AutomationNull;
import rehearse.value.Enumerator;
import rehearse.value.Output;
import rehearse.value.Types;

/**
 * Runs of one script block in the scope of its caller with {@code $_} set, as {@code
 * ForEach-Object} needs them: the frame is kept from one object to the next.
 */
final class Loop {
  private final PowerShellSession session;
  private final SessionState state;
  private final Scope scope;
  private final Frame frame;
  private final @Nullable StatementNode body;
  private final Variable underscore;

  /** {@code $input}, if the block mentions it: the one object at hand. */
  private final @Nullable Variable input;

  private boolean running;

  Loop(EngineScriptBlock block) {
    session = block.session();
    state = block.state();
    scope = state.current();
    CompiledBlock compiled = block.code().compiled();
    Call call = new Call(block.code(), "<ScriptBlock>", session.currentCall());
    frame =
        Frame.borrowing(
            session, scope, compiled.layout(), call, session.currentOut(), session.streams());
    call.setFrame(frame);
    body =
        compiled.end() != null
            ? compiled.end()
            : compiled.process() != null ? compiled.process() : compiled.begin();
    underscore = scope.localOrNew(VariableName.UNDERSCORE, "_");
    int inputSlot = compiled.automatic().input();
    input = inputSlot >= 0 ? frame.localOrNew(inputSlot) : null;
    if (compiled.automatic().args() >= 0) {
      frame.localOrNew(compiled.automatic().args()).setUnguarded(call.arguments());
    }
  }

  boolean fits() {
    return !running
        && state.current() == scope
        && !underscore.isRemoved()
        && session.streams() == frame.streams();
  }

  void run(@Nullable Object value, Output out) {
    if (body == null) {
      return;
    }
    Object before = underscore.get();
    Output outBefore = frame.out();
    Call callBefore = session.enterCall(frame.call(), state);
    SessionState stateBefore = session.enterState(state);
    Object inputBefore = input == null ? null : input.get();
    if (value != AutomationNull.VALUE) {
      underscore.setUnguarded(value);
    }
    if (input != null) {
      input.setUnguarded(inputOf(value));
    }
    frame.setOut(out);
    running = true;
    try {
      Completion completion = body.exec(frame);
      if (completion == Completion.BREAK || completion == Completion.CONTINUE) {
        throw new ControlFlow.LoopJump(completion == Completion.CONTINUE, frame.jumpLabel());
      }
    } catch (ReturnJump jump) {
      if (jump.frame() != frame) {
        throw jump;
      }
    } finally {
      running = false;
      frame.setOut(outBefore);
      underscore.setUnguarded(before);
      if (input != null) {
        input.setUnguarded(inputBefore);
      }
      session.leaveState(stateBefore);
      session.leaveCall(callBefore);
    }
  }

  private static Enumerator inputOf(@Nullable Object value) {
    List<@Nullable Object> items =
        value == AutomationNull.VALUE ? List.of() : Collections.singletonList(value);
    return new Enumerator(Types.ENUMERATOR, items.iterator());
  }
}
