package rehearse.engine.node;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;
import rehearse.value.AutomationNull;
import rehearse.value.Enumeration;

/** Assignments. As statements they write nothing; in parentheses they have a value. */
public final class AssignmentNodes {
  private AssignmentNodes() {}

  /** The right side of an assignment: a statement whose output is the value. */
  public interface Source {
    @Nullable Object value(Frame frame);
  }

  /** {@code target = source}. */
  public static final class Assign extends StatementNode {
    private final TargetNode target;
    private final Source source;
    private final Span span;

    public Assign(TargetNode target, Source source, Span span) {
      this.target = target;
      this.source = source;
      this.span = span;
    }

    private @Nullable Object run(Frame frame) {
      frame.setPosition(span);
      Object value = AutomationNull.toNull(source.value(frame));
      target.assign(frame, value);
      return value;
    }

    @Override
    public Completion exec(Frame frame) {
      if (target instanceof VariableNodes.Local local) {
        frame.setPosition(span);
        Object value = source.value(frame);
        frame.write(local.slot(), value);
        return Completion.NORMAL;
      }
      run(frame);
      return Completion.NORMAL;
    }

    @Override
    public @Nullable Object value(Frame frame) {
      return run(frame);
    }
  }

  /** {@code target += source} and its like. */
  public static final class Compound extends StatementNode {
    private final TargetNode target;
    private final ArithmeticNodes.Operation operation;
    private final Source source;
    private final Span span;

    public Compound(
        TargetNode target, ArithmeticNodes.Operation operation, Source source, Span span) {
      this.target = target;
      this.operation = operation;
      this.source = source;
      this.span = span;
    }

    @Override
    public Completion exec(Frame frame) {
      value(frame);
      return Completion.NORMAL;
    }

    @Override
    public @Nullable Object value(Frame frame) {
      frame.setPosition(span);
      if (target instanceof VariableNodes.Local local) {
        Object before = target.evalForUpdate(frame);
        Object added = AutomationNull.toNull(source.value(frame));
        Object value = operation.apply(AutomationNull.toNull(before), added);
        frame.write(local.slot(), value);
        return value;
      }
      return target.update(
          frame,
          (before, f) ->
              operation.apply(
                  AutomationNull.toNull(before), AutomationNull.toNull(source.value(f))));
    }
  }

  /** {@code target ??= source}. */
  public static final class CoalesceAssign extends StatementNode {
    private final TargetNode target;
    private final Source source;
    private final Span span;

    public CoalesceAssign(TargetNode target, Source source, Span span) {
      this.target = target;
      this.source = source;
      this.span = span;
    }

    @Override
    public Completion exec(Frame frame) {
      value(frame);
      return Completion.NORMAL;
    }

    @Override
    public @Nullable Object value(Frame frame) {
      frame.setPosition(span);
      Object before = AutomationNull.toNull(target.evalQuietly(frame));
      if (before != null) {
        return before;
      }
      Object value = AutomationNull.toNull(source.value(frame));
      target.assign(frame, value);
      return value;
    }
  }

  /** {@code $a, $b = …}: the last target takes what is left. */
  public static final class Multiple extends TargetNode {
    private final TargetNode[] targets;

    public Multiple(TargetNode[] targets) {
      this.targets = targets;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      @Nullable Object[] values = new Object[targets.length];
      for (int i = 0; i < values.length; i++) {
        values[i] = AutomationNull.toNull(targets[i].eval(frame));
      }
      return values;
    }

    @Override
    public void assign(Frame frame, @Nullable Object value) {
      @Nullable Object[] values = elements(value);
      int last = targets.length - 1;
      for (int i = 0; i < last; i++) {
        targets[i].assign(frame, i < values.length ? values[i] : null);
      }
      targets[last].assign(frame, rest(values, last));
    }

    private static @Nullable Object rest(@Nullable Object[] values, int from) {
      if (values.length <= from) {
        return null;
      }
      return values.length == from + 1
          ? values[from]
          : Arrays.copyOfRange(values, from, values.length, Object[].class);
    }

    private static @Nullable Object[] elements(@Nullable Object value) {
      if (value instanceof Object[] array) {
        return array;
      }
      Iterator<@Nullable Object> elements = value == null ? null : Enumeration.of(value);
      if (elements == null) {
        return new Object[] {value};
      }
      List<@Nullable Object> all = new ArrayList<>();
      elements.forEachRemaining(all::add);
      return all.toArray();
    }
  }
}
