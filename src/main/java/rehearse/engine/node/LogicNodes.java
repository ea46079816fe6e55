package rehearse.engine.node;

import org.jspecify.annotations.Nullable;
import rehearse.value.AutomationNull;
import rehearse.value.operator.UnaryOp;

/** Operators that decide what they evaluate, and unary ones. */
public final class LogicNodes {
  private LogicNodes() {}

  /** {@code -and}. */
  public static final class And extends ExpressionNode {
    private final ExpressionNode left;
    private final ExpressionNode right;

    public And(ExpressionNode left, ExpressionNode right) {
      this.left = left;
      this.right = right;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      return test(frame);
    }

    @Override
    public boolean test(Frame frame) {
      return left.test(frame) && right.test(frame);
    }
  }

  /** {@code -or}. */
  public static final class Or extends ExpressionNode {
    private final ExpressionNode left;
    private final ExpressionNode right;

    public Or(ExpressionNode left, ExpressionNode right) {
      this.left = left;
      this.right = right;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      return test(frame);
    }

    @Override
    public boolean test(Frame frame) {
      return left.test(frame) || right.test(frame);
    }
  }

  /** {@code -xor}. */
  public static final class Xor extends ExpressionNode {
    private final ExpressionNode left;
    private final ExpressionNode right;

    public Xor(ExpressionNode left, ExpressionNode right) {
      this.left = left;
      this.right = right;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      return test(frame);
    }

    @Override
    public boolean test(Frame frame) {
      return left.test(frame) ^ right.test(frame);
    }
  }

  /** {@code -not} and {@code !}. */
  public static final class Not extends ExpressionNode {
    private final ExpressionNode operand;

    public Not(ExpressionNode operand) {
      this.operand = operand;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      return !operand.test(frame);
    }

    @Override
    public boolean test(Frame frame) {
      return !operand.test(frame);
    }
  }

  /** A unary operator that {@link UnaryOp} computes. */
  public static final class Unary extends ExpressionNode {
    private final UnaryOp operator;
    private final ExpressionNode operand;

    public Unary(UnaryOp operator, ExpressionNode operand) {
      this.operator = operator;
      this.operand = operand;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      return operator.apply(operand.eval(frame), frame.session().operators());
    }
  }

  /** {@code a ?? b}. */
  public static final class Coalesce extends ExpressionNode {
    private final ExpressionNode left;
    private final ExpressionNode right;

    public Coalesce(ExpressionNode left, ExpressionNode right) {
      this.left = left;
      this.right = right;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      Object value =
          left instanceof TargetNode target ? target.evalQuietly(frame) : left.eval(frame);
      return AutomationNull.toNull(value) != null ? value : right.eval(frame);
    }
  }

  /** {@code a ? b : c}. */
  public static final class Ternary extends ExpressionNode {
    private final ExpressionNode condition;
    private final ExpressionNode ifTrue;
    private final ExpressionNode ifFalse;

    public Ternary(ExpressionNode condition, ExpressionNode ifTrue, ExpressionNode ifFalse) {
      this.condition = condition;
      this.ifTrue = ifTrue;
      this.ifFalse = ifFalse;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      return condition.test(frame) ? ifTrue.eval(frame) : ifFalse.eval(frame);
    }
  }
}
