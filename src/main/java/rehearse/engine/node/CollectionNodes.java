package rehearse.engine.node;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import rehearse.engine.pipeline.Collector;
import rehearse.engine.pipeline.Unroll;
import rehearse.value.AutomationNull;
import rehearse.value.Enumeration;
import rehearse.value.Output;

/** Arrays and what is in parentheses. */
public final class CollectionNodes {
  private CollectionNodes() {}

  /** {@code a, b}. */
  public static final class ArrayLiteral extends ExpressionNode {
    private final ExpressionNode[] elements;

    public ArrayLiteral(ExpressionNode[] elements) {
      this.elements = elements;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      @Nullable Object[] values = new Object[elements.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = AutomationNull.toNull(elements[i].eval(frame));
      }
      return values;
    }
  }

  /** {@code @(…)}: always an array. */
  public static final class ArrayExpression extends ExpressionNode {
    private final StatementNode statements;
    private final @Nullable ExpressionNode only;

    /**
     * @param only the expression in the parentheses if there is nothing else in them
     */
    public ArrayExpression(StatementNode statements, @Nullable ExpressionNode only) {
      this.statements = statements;
      this.only = only;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      if (only instanceof ArrayLiteral literal) {
        return literal.eval(frame);
      }
      Collector collector = new Collector();
      collect(statements, frame, collector);
      return collector.toArray();
    }
  }

  static void collect(StatementNode statements, Frame frame, Collector collector) {
    Output before = frame.out();
    frame.setOut(collector);
    try {
      Completion completion = statements.exec(frame);
      if (completion != Completion.NORMAL) {
        throw frame.leave(completion, before, collector);
      }
    } finally {
      frame.setOut(before);
    }
  }

  /** {@code $(…)}. */
  public static final class SubExpression extends ExpressionNode {
    private final StatementNode statements;

    public SubExpression(StatementNode statements) {
      this.statements = statements;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      Collector collector = new Collector();
      collect(statements, frame, collector);
      return collector.result();
    }
  }

  /** {@code (…)} around a pipeline. */
  public static final class Paren extends ExpressionNode {
    private final StatementNode pipeline;

    public Paren(StatementNode pipeline) {
      this.pipeline = pipeline;
    }

    public StatementNode pipeline() {
      return pipeline;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      return pipeline.value(frame);
    }

    @Override
    public boolean test(Frame frame) {
      return pipeline.test(frame);
    }
  }

  /** Writes the elements of what a pipeline's first expression gives. */
  static void emit(@Nullable Object value, Output out) {
    Unroll.write(value, out);
  }

  static @Nullable Iterator<@Nullable Object> iterator(@Nullable Object value) {
    return value == null ? null : Enumeration.of(value);
  }
}
