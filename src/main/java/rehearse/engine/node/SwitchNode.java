package rehearse.engine.node;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.engine.pipeline.ControlFlow;
import rehearse.engine.scope.Variable;
import rehearse.source.Span;
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;
import rehearse.value.Enumerator;
import rehearse.value.Types;
import rehearse.value.Wildcard;
import rehearse.value.operator.BinaryOp;

/** {@code switch}. */
public final class SwitchNode extends LoopNodes.Loop {
  /** How clauses are compared. */
  public enum Mode {
    EXACT,
    WILDCARD,
    REGEX
  }

  /** What a clause tests. */
  public interface Test {
    boolean matches(@Nullable Object value, Frame frame);
  }

  /** A clause: a test and what it runs. */
  public record Clause(Test test, StatementNode body) {}

  private final AssignmentNodes.Source source;
  private final List<Clause> clauses;
  private final @Nullable StatementNode defaultBody;
  private final int underscoreSlot;
  private final int enumeratorSlot;
  private final Span span;

  public SwitchNode(
      @Nullable String label,
      AssignmentNodes.Source source,
      List<Clause> clauses,
      @Nullable StatementNode defaultBody,
      int underscoreSlot,
      int enumeratorSlot,
      Span span) {
    super(label, new BlockNodes.Empty());
    this.source = source;
    this.clauses = List.copyOf(clauses);
    this.defaultBody = defaultBody;
    this.underscoreSlot = underscoreSlot;
    this.enumeratorSlot = enumeratorSlot;
    this.span = span;
  }

  /** Returns the test of a clause whose condition is a value. */
  public static Test valueTest(ExpressionNode condition, Mode mode, boolean ignoreCase) {
    return switch (mode) {
      case EXACT -> new ExactTest(condition, ignoreCase);
      case WILDCARD -> new WildcardTest(condition, ignoreCase);
      case REGEX -> new RegexTest(condition, ignoreCase);
    };
  }

  @Override
  public Completion exec(Frame frame) {
    frame.setPosition(span);
    Object input = source.value(frame);
    if (input == AutomationNull.VALUE) {
      return Completion.NORMAL;
    }
    Iterator<@Nullable Object> elements = CollectionNodes.iterator(input);
    Enumerator enumerator =
        new Enumerator(
            Types.ENUMERATOR, elements != null ? elements : new LoopNodes.SingleIterator(input));
    Variable underscore = frame.localOrNew(underscoreSlot);
    Object before = underscore.get();
    Variable place = enumeratorSlot < 0 ? null : frame.localOrNew(enumeratorSlot);
    if (place != null) {
      place.setUnguarded(enumerator);
    }
    try {
      while (enumerator.moveNext()) {
        Object value = enumerator.current();
        underscore.setUnguarded(value);
        Completion completion = runClauses(value, frame);
        if (completion != Completion.NORMAL) {
          return completion == Completion.BREAK ? Completion.NORMAL : completion;
        }
      }
      return Completion.NORMAL;
    } finally {
      underscore.setUnguarded(before);
      if (place != null) {
        place.setUnguarded(null);
      }
    }
  }

  /** Runs the clauses for one value: NORMAL means on with the next, BREAK ends the switch. */
  private Completion runClauses(@Nullable Object value, Frame frame) {
    boolean matched = false;
    for (Clause clause : clauses) {
      if (!clause.test().matches(value, frame)) {
        continue;
      }
      matched = true;
      Completion completion = runBody(clause.body(), frame);
      if (completion == Completion.CONTINUE) {
        return Completion.NORMAL;
      }
      if (completion != Completion.NORMAL) {
        return completion;
      }
    }
    if (matched || defaultBody == null) {
      return Completion.NORMAL;
    }
    Completion completion = runBody(defaultBody, frame);
    return completion == Completion.CONTINUE ? Completion.NORMAL : completion;
  }

  private Completion runBody(StatementNode body, Frame frame) {
    Completion completion;
    try {
      completion = body.exec(frame);
    } catch (ControlFlow.LoopJump jump) {
      if (!isMeant(jump.label())) {
        throw jump;
      }
      return jump.continues() ? Completion.CONTINUE : Completion.BREAK;
    }
    frame.session().checkInterrupt();
    return completion;
  }

  /** A script block condition: run with {@code $_} set. */
  public static final class BlockTest implements Test {
    private final ExpressionNode block;

    public BlockTest(ExpressionNode block) {
      this.block = block;
    }

    @Override
    public boolean matches(@Nullable Object value, Frame frame) {
      return SwitchConditions.testBlock(block.eval(frame), value, frame);
    }
  }

  private static final class ExactTest implements Test {
    private final ExpressionNode condition;
    private final boolean ignoreCase;

    ExactTest(ExpressionNode condition, boolean ignoreCase) {
      this.condition = condition;
      this.ignoreCase = ignoreCase;
    }

    @Override
    public boolean matches(@Nullable Object value, Frame frame) {
      Object wanted = AutomationNull.toNull(condition.eval(frame));
      if (SwitchConditions.isBlock(wanted)) {
        return SwitchConditions.testBlock(wanted, value, frame);
      }
      if (wanted == null) {
        return value == null;
      }
      String left = LiteralNodes.textOf(value, frame);
      String right = LiteralNodes.textOf(wanted, frame);
      return SwitchConditions.equal(left, right, ignoreCase);
    }
  }

  private static final class WildcardTest implements Test {
    private final ExpressionNode condition;
    private final boolean ignoreCase;

    WildcardTest(ExpressionNode condition, boolean ignoreCase) {
      this.condition = condition;
      this.ignoreCase = ignoreCase;
    }

    @Override
    public boolean matches(@Nullable Object value, Frame frame) {
      Object wanted = AutomationNull.toNull(condition.eval(frame));
      if (SwitchConditions.isBlock(wanted)) {
        return SwitchConditions.testBlock(wanted, value, frame);
      }
      return Wildcard.compile(Conversion.toText(wanted), ignoreCase)
          .matches(Conversion.toText(value));
    }
  }

  private static final class RegexTest implements Test {
    private final ExpressionNode condition;
    private final boolean ignoreCase;

    RegexTest(ExpressionNode condition, boolean ignoreCase) {
      this.condition = condition;
      this.ignoreCase = ignoreCase;
    }

    @Override
    public boolean matches(@Nullable Object value, Frame frame) {
      Object wanted = AutomationNull.toNull(condition.eval(frame));
      if (SwitchConditions.isBlock(wanted)) {
        return SwitchConditions.testBlock(wanted, value, frame);
      }
      return SwitchConditions.match(
          ignoreCase ? BinaryOp.IMATCH : BinaryOp.CMATCH, Conversion.toText(value), wanted, frame);
    }
  }
}
