package rehearse.engine.node;

import org.jspecify.annotations.Nullable;
import rehearse.engine.scope.Variable;

/** An expression that can stand left of an assignment. */
public abstract class TargetNode extends ExpressionNode {
  /** Assigns {@code value}, which is never the empty result. */
  public abstract void assign(Frame frame, @Nullable Object value);

  /** Reads the value that {@code +=} and the like start from. */
  public @Nullable Object evalForUpdate(Frame frame) {
    return eval(frame);
  }

  /** Reads the value, null if there is none, whatever strict mode says. */
  public @Nullable Object evalQuietly(Frame frame) {
    return eval(frame);
  }

  /** Changes the value in one go, so that what stands left is evaluated once only. */
  public @Nullable Object update(Frame frame, Update update) {
    Object value = update.apply(evalForUpdate(frame), frame);
    assign(frame, value);
    return value;
  }

  /** Returns the variable that is assigned to, made if need be; null if it is not a variable. */
  public @Nullable Variable variable(Frame frame) {
    return null;
  }

  /** Makes the new value of a target from its old one. */
  @FunctionalInterface
  public interface Update {
    @Nullable Object apply(@Nullable Object before, Frame frame);
  }
}
