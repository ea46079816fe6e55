package rehearse.engine.node;

import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/** {@code if}. */
public final class ConditionalNodes {
  private ConditionalNodes() {}

  /** {@code if}, {@code elseif} and {@code else}. */
  public static final class If extends StatementNode {
    private final Condition[] conditions;
    private final StatementNode[] bodies;
    private final @Nullable StatementNode otherwise;

    public If(Condition[] conditions, StatementNode[] bodies, @Nullable StatementNode otherwise) {
      this.conditions = conditions;
      this.bodies = bodies;
      this.otherwise = otherwise;
    }

    @Override
    public Completion exec(Frame frame) {
      for (int i = 0; i < conditions.length; i++) {
        if (conditions[i].test(frame)) {
          return bodies[i].exec(frame);
        }
      }
      return otherwise == null ? Completion.NORMAL : otherwise.exec(frame);
    }
  }

  /** What a loop or an {@code if} tests. */
  public abstract static class Condition {
    public abstract boolean test(Frame frame);
  }

  /** A condition that is one expression. */
  public static final class ExpressionCondition extends Condition {
    private final ExpressionNode expression;
    private final Span span;
    private final boolean setsSuccess;

    public ExpressionCondition(ExpressionNode expression, Span span, boolean setsSuccess) {
      this.expression = expression;
      this.span = span;
      this.setsSuccess = setsSuccess;
    }

    @Override
    public boolean test(Frame frame) {
      frame.setPosition(span);
      boolean truth = expression.test(frame);
      if (setsSuccess) {
        frame.session().setSuccess(true);
      }
      return truth;
    }
  }

  /** A condition that is a pipeline or an assignment. */
  public static final class StatementCondition extends Condition {
    private final StatementNode statement;

    public StatementCondition(StatementNode statement) {
      this.statement = statement;
    }

    @Override
    public boolean test(Frame frame) {
      return statement.test(frame);
    }
  }
}
