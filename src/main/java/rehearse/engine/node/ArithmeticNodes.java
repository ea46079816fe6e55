package rehearse.engine.node;

import org.jspecify.annotations.Nullable;
import rehearse.value.operator.AddOperator;
import rehearse.value.operator.DivideOperator;
import rehearse.value.operator.MultiplyOperator;
import rehearse.value.operator.RemainderOperator;
import rehearse.value.operator.SubtractOperator;

/** {@code + - * / %}, with a short way for integers. */
public final class ArithmeticNodes {
  private ArithmeticNodes() {}

  /** One of the five operations on evaluated operands. */
  public enum Operation {
    ADD {
      @Override
      public @Nullable Object apply(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Integer a && right instanceof Integer b) {
          long sum = (long) a + b;
          return (int) sum == sum ? (Object) (int) sum : (Object) (double) sum;
        }
        if (left instanceof Double a && right instanceof Double b) {
          return a + b;
        }
        return AddOperator.add(left, right);
      }
    },
    SUBTRACT {
      @Override
      public @Nullable Object apply(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Integer a && right instanceof Integer b) {
          long difference = (long) a - b;
          return (int) difference == difference
              ? (Object) (int) difference
              : (Object) (double) difference;
        }
        return SubtractOperator.subtract(left, right);
      }
    },
    MULTIPLY {
      @Override
      public @Nullable Object apply(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Integer a && right instanceof Integer b) {
          long product = (long) a * b;
          return (int) product == product ? (Object) (int) product : (Object) (double) product;
        }
        return MultiplyOperator.multiply(left, right);
      }
    },
    DIVIDE {
      @Override
      public @Nullable Object apply(@Nullable Object left, @Nullable Object right) {
        return DivideOperator.divide(left, right);
      }
    },
    REMAINDER {
      @Override
      public @Nullable Object apply(@Nullable Object left, @Nullable Object right) {
        if (left instanceof Integer a && right instanceof Integer b && b > 0) {
          return a % b;
        }
        return RemainderOperator.remainder(left, right);
      }
    };

    public abstract @Nullable Object apply(@Nullable Object left, @Nullable Object right);
  }

  /** Returns the node of {@code left operation right}. */
  public static ExpressionNode of(Operation operation, ExpressionNode left, ExpressionNode right) {
    if (right instanceof LiteralNodes.Constant constant && constant.value() instanceof Integer n) {
      switch (operation) {
        case ADD:
          return new AddInt(left, n);
        case SUBTRACT:
          return new AddInt.Negative(left, n);
        case REMAINDER:
          return n > 0 ? new RemainderInt(left, n) : new General(operation, left, right);
        default:
          break;
      }
    }
    return switch (operation) {
      case ADD -> new Add(left, right);
      case SUBTRACT -> new Subtract(left, right);
      case MULTIPLY, DIVIDE, REMAINDER -> new General(operation, left, right);
    };
  }

  private static final class General extends ExpressionNode {
    private final Operation operation;
    private final ExpressionNode left;
    private final ExpressionNode right;

    General(Operation operation, ExpressionNode left, ExpressionNode right) {
      this.operation = operation;
      this.left = left;
      this.right = right;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      Object a = left.eval(frame);
      return operation.apply(a, right.eval(frame));
    }
  }

  private static final class Add extends ExpressionNode {
    private final ExpressionNode left;
    private final ExpressionNode right;

    Add(ExpressionNode left, ExpressionNode right) {
      this.left = left;
      this.right = right;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      Object a = left.eval(frame);
      return Operation.ADD.apply(a, right.eval(frame));
    }
  }

  private static final class Subtract extends ExpressionNode {
    private final ExpressionNode left;
    private final ExpressionNode right;

    Subtract(ExpressionNode left, ExpressionNode right) {
      this.left = left;
      this.right = right;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      Object a = left.eval(frame);
      return Operation.SUBTRACT.apply(a, right.eval(frame));
    }
  }

  private static final class AddInt extends ExpressionNode {
    private final ExpressionNode left;
    private final Integer right;

    AddInt(ExpressionNode left, Integer right) {
      this.left = left;
      this.right = right;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      return Operation.ADD.apply(left.eval(frame), right);
    }

    private static final class Negative extends ExpressionNode {
      private final ExpressionNode left;
      private final Integer right;

      Negative(ExpressionNode left, Integer right) {
        this.left = left;
        this.right = right;
      }

      @Override
      public @Nullable Object eval(Frame frame) {
        return Operation.SUBTRACT.apply(left.eval(frame), right);
      }
    }
  }

  private static final class RemainderInt extends ExpressionNode {
    private final ExpressionNode left;
    private final int right;

    RemainderInt(ExpressionNode left, int right) {
      this.left = left;
      this.right = right;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      Object a = left.eval(frame);
      return a instanceof Integer n ? (Object) (n % right) : RemainderOperator.remainder(a, right);
    }
  }
}
