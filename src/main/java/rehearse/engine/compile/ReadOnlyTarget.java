package rehearse.engine.compile;

import org.jspecify.annotations.Nullable;
import rehearse.engine.error.LanguageErrors;
import rehearse.engine.node.ExpressionNode;
import rehearse.engine.node.Frame;
import rehearse.engine.node.TargetNode;

/** An expression that the parser lets stand where only a target makes sense. */
final class ReadOnlyTarget extends TargetNode {
  private final ExpressionNode expression;

  ReadOnlyTarget(ExpressionNode expression) {
    this.expression = expression;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    return expression.eval(frame);
  }

  @Override
  public void assign(Frame frame, @Nullable Object value) {
    throw LanguageErrors.invalidOperation(
        "InvalidLeftHandSide",
        "The assignment expression is not valid. The input to an assignment operator must be an"
            + " object that is able to accept assignments, such as a variable or a property.");
  }
}
