package rehearse.engine.types;

import org.jspecify.annotations.Nullable;
import rehearse.engine.node.ExpressionNode;
import rehearse.engine.node.Frame;
import rehearse.engine.scope.Variable;
import rehearse.engine.scope.VariableName;
import rehearse.value.AutomationNull;

/** The {@code : base(…)} of a constructor. */
public final class BaseConstructorCall extends ExpressionNode {
  private final ExpressionNode[] arguments;
  private final String className;

  /**
   * @param className the class whose constructor this is in
   */
  public BaseConstructorCall(ExpressionNode[] arguments, String className) {
    this.arguments = arguments;
    this.className = className;
  }

  @Override
  public @Nullable Object eval(Frame frame) {
    @Nullable Object[] values = new Object[arguments.length];
    for (int i = 0; i < values.length; i++) {
      values[i] = AutomationNull.toNull(arguments[i].eval(frame));
    }
    Variable self = frame.scope().find(VariableName.THIS);
    if (self != null && self.get() instanceof ClassInstance instance) {
      ScriptClass at = instance.scriptClass();
      while (at != null && !at.type().fullName().equals(className)) {
        at = at.type().base() == null ? null : ScriptClass.of(at.type().base());
      }
      if (at != null) {
        at.constructBase(instance, values);
      }
    }
    return AutomationNull.VALUE;
  }
}
