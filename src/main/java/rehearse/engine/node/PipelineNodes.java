package rehearse.engine.node;

import org.jspecify.annotations.Nullable;
import rehearse.engine.pipeline.Pipeline;
import rehearse.engine.pipeline.Stage;
import rehearse.engine.pipeline.Streams;
import rehearse.engine.pipeline.Unroll;
import rehearse.source.Span;
import rehearse.value.Conversion;
import rehearse.value.Output;

/** Pipelines as statements and as values. */
public final class PipelineNodes {
  private PipelineNodes() {}

  /** One expression. */
  public static final class ExpressionStatement extends StatementNode {
    private final ExpressionNode expression;
    private final Span span;
    private final boolean setsSuccess;

    /**
     * @param setsSuccess whether {@code $?} is true afterwards, whatever ran inside
     */
    public ExpressionStatement(ExpressionNode expression, Span span, boolean setsSuccess) {
      this.expression = expression;
      this.span = span;
      this.setsSuccess = setsSuccess;
    }

    public ExpressionNode expression() {
      return expression;
    }

    @Override
    public Completion exec(Frame frame) {
      frame.setPosition(span);
      Object value = expression.evalAsStatement(frame);
      if (setsSuccess) {
        frame.session().setSuccess(true);
      }
      Unroll.write(value, frame.out());
      return Completion.NORMAL;
    }

    @Override
    public @Nullable Object value(Frame frame) {
      frame.setPosition(span);
      Object value = expression.eval(frame);
      if (setsSuccess) {
        frame.session().setSuccess(true);
      }
      return value;
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

  /** A statement whose output goes nowhere. */
  public static final class Discarded extends StatementNode {
    private final StatementNode statement;

    public Discarded(StatementNode statement) {
      this.statement = statement;
    }

    @Override
    public Completion exec(Frame frame) {
      Output out = frame.out();
      frame.setOut(Streams.NOWHERE);
      try {
        return statement.exec(frame);
      } finally {
        frame.setOut(out);
      }
    }
  }

  /** One expression with redirections. */
  public static final class RedirectedExpression extends StatementNode {
    private final ExpressionStatement statement;
    private final RedirectionNodes.Redirection[] redirections;

    public RedirectedExpression(
        ExpressionStatement statement, RedirectionNodes.Redirection[] redirections) {
      this.statement = statement;
      this.redirections = redirections;
    }

    @Override
    public Completion exec(Frame frame) {
      Output out = frame.out();
      Streams streams = frame.streams();
      RedirectionNodes.Rewired rewired = RedirectionNodes.apply(redirections, frame, out, streams);
      frame.setOut(rewired.out());
      frame.setStreams(rewired.streams());
      Streams before = frame.session().enterStreams(rewired.streams());
      boolean done = false;
      try {
        Completion completion = statement.exec(frame);
        done = true;
        return completion;
      } finally {
        frame.session().leaveStreams(before);
        frame.setOut(out);
        frame.setStreams(streams);
        if (done) {
          rewired.finish();
        } else {
          rewired.abandon();
        }
      }
    }
  }

  /** Commands joined by {@code |}, perhaps with an expression before them. */
  public static final class CommandPipeline extends StatementNode {
    private final @Nullable ExpressionNode input;
    private final CommandNode[] commands;
    private final Span span;

    public CommandPipeline(@Nullable ExpressionNode input, CommandNode[] commands, Span span) {
      this.input = input;
      this.commands = commands;
      this.span = span;
    }

    @Override
    public Completion exec(Frame frame) {
      if (input == null && commands.length == 1 && commands[0].callDirectly(frame)) {
        return Completion.NORMAL;
      }
      frame.setPosition(span);
      Object first = input == null ? null : input.eval(frame);
      int count = commands.length;
      CommandNode.Prepared[] prepared = new CommandNode.Prepared[count];
      for (int i = 0; i < count; i++) {
        prepared[i] = commands[i].prepare(frame);
      }
      run(frame, first, prepared);
      return Completion.NORMAL;
    }

    private void run(Frame frame, @Nullable Object first, CommandNode.Prepared[] prepared) {
      int count = commands.length;
      Stage[] stages = new Stage[count];
      RedirectionNodes.@Nullable Rewired[] rewired = new RedirectionNodes.Rewired[count];
      Output next = frame.out();
      boolean done = false;
      try {
        for (int i = count - 1; i >= 0; i--) {
          Output out = next;
          Streams streams = frame.streams();
          CommandNode command = commands[i];
          if (command.hasRedirections()) {
            RedirectionNodes.Rewired changed =
                RedirectionNodes.apply(command.redirections(), frame, out, streams);
            rewired[i] = changed;
            out = changed.out();
            streams = changed.streams();
          }
          boolean expectsInput = i > 0 || input != null;
          stages[i] =
              command.stage(
                  prepared[i],
                  frame,
                  out,
                  streams,
                  expectsInput,
                  input == null ? i + 1 : i + 2,
                  input == null ? count : count + 1);
          next = stages[i];
        }
        frame.setPosition(span);
        new Pipeline(frame.session(), stages).run(input != null, first);
        done = true;
      } finally {
        close(rewired, done);
      }
    }

    private static void close(RedirectionNodes.@Nullable Rewired[] rewired, boolean done) {
      for (RedirectionNodes.Rewired redirection : rewired) {
        if (redirection != null) {
          if (done) {
            redirection.finish();
          } else {
            redirection.abandon();
          }
        }
      }
    }
  }

  /** {@code a && b} and {@code a || b}. */
  public static final class Chain extends StatementNode {
    private final StatementNode left;
    private final StatementNode right;
    private final boolean onSuccess;

    public Chain(StatementNode left, StatementNode right, boolean onSuccess) {
      this.left = left;
      this.right = right;
      this.onSuccess = onSuccess;
    }

    @Override
    public Completion exec(Frame frame) {
      Completion completion;
      try {
        completion = left.exec(frame);
      } catch (RuntimeException | StackOverflowError failure) {
        frame.errors().statementFailed(failure, frame, false);
        completion = Completion.NORMAL;
      }
      if (completion != Completion.NORMAL || frame.session().success() != onSuccess) {
        return completion;
      }
      return right.exec(frame);
    }

    @Override
    public boolean test(Frame frame) {
      return Conversion.toBoolean(value(frame));
    }
  }
}
