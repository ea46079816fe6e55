package rehearse.engine.function;

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
import rehearse.value.Output;

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
    underscore.setUnguarded(value);
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
      session.leaveState(stateBefore);
      session.leaveCall(callBefore);
    }
  }
}
