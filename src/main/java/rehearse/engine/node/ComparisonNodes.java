package rehearse.engine.node;

import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.operator.BinaryOp;

/** Binary operators that {@link BinaryOp} computes, with a short way to compare integers. */
public final class ComparisonNodes {
  private ComparisonNodes() {}

  /** Returns the node of {@code left operator right}. */
  public static ExpressionNode of(BinaryOp operator, ExpressionNode left, ExpressionNode right) {
    return switch (operator) {
      case IEQ, CEQ, INE, CNE, ILT, CLT, ILE, CLE, IGT, CGT, IGE, CGE ->
          new Comparison(operator, left, right);
      default -> new Operator(operator, left, right);
    };
  }

  private static final class Operator extends ExpressionNode {
    private final BinaryOp operator;
    private final ExpressionNode left;
    private final ExpressionNode right;

    Operator(BinaryOp operator, ExpressionNode left, ExpressionNode right) {
      this.operator = operator;
      this.left = left;
      this.right = right;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      Object a = left.eval(frame);
      Object b = right.eval(frame);
      return operator.apply(a, b, frame.session().operators());
    }
  }

  private static final class Comparison extends ExpressionNode {
    private final BinaryOp operator;
    private final ExpressionNode left;
    private final ExpressionNode right;
    private final int kind;

    Comparison(BinaryOp operator, ExpressionNode left, ExpressionNode right) {
      this.operator = operator;
      this.left = left;
      this.right = right;
      this.kind =
          switch (operator) {
            case IEQ, CEQ -> 0;
            case INE, CNE -> 1;
            case ILT, CLT -> 2;
            case ILE, CLE -> 3;
            case IGT, CGT -> 4;
            default -> 5;
          };
    }

    private boolean compare(int a, int b) {
      return switch (kind) {
        case 0 -> a == b;
        case 1 -> a != b;
        case 2 -> a < b;
        case 3 -> a <= b;
        case 4 -> a > b;
        default -> a >= b;
      };
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      Object a = left.eval(frame);
      Object b = right.eval(frame);
      if (a instanceof Integer m && b instanceof Integer n) {
        return compare(m, n);
      }
      return operator.apply(a, b, frame.session().operators());
    }

    @Override
    public boolean test(Frame frame) {
      Object a = left.eval(frame);
      Object b = right.eval(frame);
      if (a instanceof Integer m && b instanceof Integer n) {
        return compare(m, n);
      }
      return Conversion.toBoolean(operator.apply(a, b, frame.session().operators()));
    }
  }
}
