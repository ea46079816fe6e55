package rehearse.engine.node;

import org.jspecify.annotations.Nullable;
import rehearse.value.AutomationNull;
import rehearse.value.operator.IndexOperator;

/** {@code a[b]} and assignments to it. */
public final class IndexNodes {
  private IndexNodes() {}

  /** {@code a[b]}, or {@code a?[b]}. */
  public static final class Index extends TargetNode {
    private final ExpressionNode target;
    private final ExpressionNode index;
    private final boolean nullConditional;

    public Index(ExpressionNode target, ExpressionNode index, boolean nullConditional) {
      this.target = target;
      this.index = index;
      this.nullConditional = nullConditional;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      Object self = self(frame);
      if (self == null && nullConditional) {
        return null;
      }
      return get(self, AutomationNull.toNull(index.eval(frame)), frame);
    }

    private @Nullable Object self(Frame frame) {
      return AutomationNull.toNull(
          nullConditional && target instanceof TargetNode inner
              ? inner.evalQuietly(frame)
              : target.eval(frame));
    }

    private static @Nullable Object get(@Nullable Object self, @Nullable Object at, Frame frame) {
      if (self instanceof Object[] array && at instanceof Integer number) {
        int i = number;
        if (i < 0) {
          i += array.length;
        }
        if (i >= 0 && i < array.length) {
          return array[i];
        }
      }
      return IndexOperator.get(self, at, frame.session().operators());
    }

    @Override
    public @Nullable Object evalQuietly(Frame frame) {
      Object self =
          AutomationNull.toNull(
              target instanceof TargetNode inner ? inner.evalQuietly(frame) : target.eval(frame));
      return self == null
          ? null
          : AutomationNull.toNull(get(self, AutomationNull.toNull(index.eval(frame)), frame));
    }

    @Override
    public void assign(Frame frame, @Nullable Object value) {
      Object self = AutomationNull.toNull(target.eval(frame));
      IndexOperator.set(self, AutomationNull.toNull(index.eval(frame)), value);
    }

    @Override
    public @Nullable Object update(Frame frame, Update update) {
      Object self = AutomationNull.toNull(target.eval(frame));
      Object at = AutomationNull.toNull(index.eval(frame));
      Object value = update.apply(AutomationNull.toNull(get(self, at, frame)), frame);
      IndexOperator.set(self, at, value);
      return value;
    }
  }
}
