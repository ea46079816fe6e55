package rehearse.engine.node;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.ErrorRecord;
import rehearse.engine.compile.TypeReference;
import rehearse.engine.error.CatchMatch;
import rehearse.engine.error.Errors;
import rehearse.engine.scope.Variable;

/** {@code try}, {@code catch} and {@code finally}. */
public final class TryNode extends StatementNode {
  private final StatementNode body;
  private final List<CatchClause> clauses;
  private final @Nullable StatementNode finallyBody;
  private final int underscoreSlot;

  /**
   * One {@code catch}.
   *
   * @param types empty for a clause that catches everything
   */
  public record CatchClause(List<TypeReference> types, StatementNode body) {}

  public TryNode(
      StatementNode body,
      List<CatchClause> clauses,
      @Nullable StatementNode finallyBody,
      int underscoreSlot) {
    this.body = body;
    this.clauses = List.copyOf(clauses);
    this.finallyBody = finallyBody;
    this.underscoreSlot = underscoreSlot;
  }

  @Override
  public Completion exec(Frame frame) {
    if (finallyBody == null) {
      return tryCatch(frame);
    }
    Completion completion;
    try {
      completion = tryCatch(frame);
    } catch (RuntimeException | StackOverflowError failure) {
      finish(frame);
      throw failure;
    }
    String label = frame.jumpLabel();
    finish(frame);
    frame.setJumpLabel(label);
    return completion;
  }

  private void finish(Frame frame) {
    Errors errors = frame.errors();
    boolean before = errors.setPropagating(errors.isPropagating());
    boolean stopping = frame.session().suspendInterrupt();
    try {
      if (finallyBody != null) {
        finallyBody.exec(frame);
      }
    } finally {
      frame.session().resumeInterrupt(stopping);
      errors.setPropagating(before);
    }
  }

  private Completion tryCatch(Frame frame) {
    if (clauses.isEmpty()) {
      return body.exec(frame);
    }
    Errors errors = frame.errors();
    boolean before = errors.setPropagating(true);
    try {
      return body.exec(frame);
    } catch (RuntimeException | StackOverflowError failure) {
      errors.setPropagating(before);
      CatchMatch match = CatchMatch.find(failure, clauses, frame);
      if (match == null) {
        throw failure;
      }
      errors.caught(match.record(), frame);
      return runClause(frame, match.clause(), match.record());
    } finally {
      errors.setPropagating(before);
    }
  }

  private Completion runClause(Frame frame, CatchClause clause, ErrorRecord record) {
    Variable underscore = frame.localOrNew(underscoreSlot);
    Object before = underscore.get();
    ErrorRecord outer = frame.call().caught();
    underscore.setUnguarded(record);
    frame.call().setCaught(record);
    try {
      return clause.body().exec(frame);
    } finally {
      frame.call().setCaught(outer);
      underscore.setUnguarded(before);
    }
  }
}
