package rehearse.engine.compile;

import org.jspecify.annotations.Nullable;
import rehearse.engine.error.ExceptionTypes;
import rehearse.engine.node.Frame;
import rehearse.engine.node.TargetNode;
import rehearse.value.ErrorCategory;
import rehearse.value.PsException;

/** {@code $true} and {@code $false}. */
final class ConstantVariable extends TargetNode {
  private final String name;
  private final Boolean value;

  ConstantVariable(String name, boolean value) {
    this.name = name;
    this.value = value;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    return value;
  }

  @Override
  public boolean test(Frame frame) {
    return value;
  }

  @Override
  public void assign(Frame frame, @Nullable Object newValue) {
    throw new PsException(
            ExceptionTypes.SESSION_STATE_UNAUTHORIZED,
            "Cannot overwrite variable " + name + " because it is read-only or constant.")
        .withError("VariableNotWritable", ErrorCategory.WriteError)
        .withTarget(name);
  }
}
