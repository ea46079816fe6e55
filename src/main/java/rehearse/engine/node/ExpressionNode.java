package rehearse.engine.node;

import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;

/** An expression that can be evaluated any number of times. */
public abstract class ExpressionNode {
  /** Returns the value, which may be the empty result. */
  public abstract @Nullable Object eval(Frame frame);

  /** Returns the truth of the value. */
  public boolean test(Frame frame) {
    return Conversion.toBoolean(eval(frame));
  }

  /** Evaluates where a statement stands: {@code ++} and assignments then have no value. */
  public @Nullable Object evalAsStatement(Frame frame) {
    return eval(frame);
  }

  /** Returns whether the value is the same every time. */
  public boolean isConstant() {
    return false;
  }
}
