package rehearse.engine.node;

import org.jspecify.annotations.Nullable;
import rehearse.engine.error.ThrownValue;
import rehearse.engine.pipeline.ControlFlow;
import rehearse.source.Span;
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;
import rehearse.value.PsException;
import rehearse.value.Types;

/** Statements that leave: {@code break continue return exit throw}. */
public final class JumpNodes {
  private JumpNodes() {}

  /** {@code break} and {@code continue}. */
  public static final class LoopJump extends StatementNode {
    private final boolean continues;
    private final @Nullable ExpressionNode label;
    private final boolean insideLoop;

    /**
     * @param insideLoop whether a loop of the same script block is around the statement
     */
    public LoopJump(boolean continues, @Nullable ExpressionNode label, boolean insideLoop) {
      this.continues = continues;
      this.label = label;
      this.insideLoop = insideLoop;
    }

    @Override
    public Completion exec(Frame frame) {
      String wanted =
          label == null ? null : Conversion.toText(AutomationNull.toNull(label.eval(frame)));
      if (!insideLoop || wanted != null) {
        throw new ControlFlow.LoopJump(continues, wanted);
      }
      frame.setJumpLabel(null);
      return continues ? Completion.CONTINUE : Completion.BREAK;
    }
  }

  /** {@code return}. */
  public static final class Return extends StatementNode {
    private final @Nullable StatementNode pipeline;

    public Return(@Nullable StatementNode pipeline) {
      this.pipeline = pipeline;
    }

    @Override
    public Completion exec(Frame frame) {
      if (pipeline != null) {
        pipeline.exec(frame);
      }
      return Completion.RETURN;
    }
  }

  /** {@code return x} in a method of a class: the value is kept whole. */
  public static final class MethodReturn extends StatementNode {
    private final @Nullable StatementNode pipeline;

    public MethodReturn(@Nullable StatementNode pipeline) {
      this.pipeline = pipeline;
    }

    @Override
    public Completion exec(Frame frame) {
      Object value = pipeline == null ? AutomationNull.VALUE : pipeline.value(frame);
      frame.call().setMethodResult(value);
      return Completion.RETURN;
    }
  }

  /** {@code exit}. */
  public static final class Exit extends StatementNode {
    private final @Nullable StatementNode pipeline;

    public Exit(@Nullable StatementNode pipeline) {
      this.pipeline = pipeline;
    }

    @Override
    public Completion exec(Frame frame) {
      int code = 0;
      if (pipeline != null) {
        Object value = AutomationNull.toNull(pipeline.value(frame));
        try {
          code = Conversion.to(value, Types.INT) instanceof Integer number ? number : 0;
        } catch (PsException notANumber) {
          code = 0;
        }
      }
      throw new ControlFlow.Exit(code);
    }
  }

  /** {@code throw}. */
  public static final class Throw extends StatementNode {
    private final @Nullable StatementNode pipeline;
    private final Span span;
    private final boolean rethrows;

    /**
     * @param rethrows whether the statement stands in a catch block and has no operand
     */
    public Throw(@Nullable StatementNode pipeline, Span span, boolean rethrows) {
      this.pipeline = pipeline;
      this.span = span;
      this.rethrows = rethrows;
    }

    @Override
    public Completion exec(Frame frame) {
      frame.setPosition(span);
      Object value = pipeline == null ? null : AutomationNull.toNull(pipeline.value(frame));
      frame.setPosition(span);
      if (rethrows) {
        throw ThrownValue.again(frame);
      }
      throw ThrownValue.of(value, frame);
    }
  }
}
