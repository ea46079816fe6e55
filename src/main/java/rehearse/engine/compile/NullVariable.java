package rehearse.engine.compile;

import org.jspecify.annotations.Nullable;
import rehearse.engine.node.Frame;
import rehearse.engine.node.TargetNode;

/** {@code $null}, which swallows what is assigned to it. */
final class NullVariable extends TargetNode {
  @Override
  public @Nullable Object eval(Frame frame) {
    return null;
  }

  @Override
  public void assign(Frame frame, @Nullable Object value) {}
}
