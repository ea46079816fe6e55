package rehearse.engine.node;

import org.jspecify.annotations.Nullable;
import rehearse.engine.scope.Variable;
import rehearse.value.AutomationNull;
import rehearse.value.operator.IncrementOperator;

/** {@code ++} and {@code --}. */
public final class IncrementNodes {
  private IncrementNodes() {}

  private static Object changed(@Nullable Object value, boolean up) {
    if (value instanceof Integer number) {
      int n = number;
      if (up && n != Integer.MAX_VALUE) {
        return n + 1;
      }
      if (!up && n != Integer.MIN_VALUE) {
        return n - 1;
      }
    }
    return up ? IncrementOperator.increment(value) : IncrementOperator.decrement(value);
  }

  /** {@code ++$x}, {@code $x++} and their like on any target. */
  public static final class Increment extends ExpressionNode {
    private final TargetNode target;
    private final boolean up;
    private final boolean postfix;

    public Increment(TargetNode target, boolean up, boolean postfix) {
      this.target = target;
      this.up = up;
      this.postfix = postfix;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      if (!postfix) {
        return target.update(frame, (before, f) -> changed(AutomationNull.toNull(before), up));
      }
      @Nullable Object[] old = new Object[1];
      target.update(
          frame,
          (before, f) -> {
            old[0] = before == null || before == AutomationNull.VALUE ? Integer.valueOf(0) : before;
            return changed(AutomationNull.toNull(before), up);
          });
      return old[0];
    }

    @Override
    public @Nullable Object evalAsStatement(Frame frame) {
      if (target instanceof VariableNodes.Local local) {
        Variable variable = frame.local(local.slot());
        if (variable != null
            && variable.isPlainToWrite()
            && variable.isPlainToRead()
            && variable.plainValue() instanceof Integer number) {
          variable.setPlainValue(changed(number, up));
          return AutomationNull.VALUE;
        }
      }
      target.update(frame, (before, f) -> changed(AutomationNull.toNull(before), up));
      return AutomationNull.VALUE;
    }
  }
}
