package rehearse.engine.node;

import org.jspecify.annotations.Nullable;
import rehearse.engine.compile.TypeReference;
import rehearse.engine.scope.Variable;
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;
import rehearse.value.PsReference;
import rehearse.value.PsType;
import rehearse.value.Types;

/** Casts and type literals. */
public final class CastNodes {
  private CastNodes() {}

  /** {@code [type]operand}. */
  public static final class Cast extends TargetNode {
    private final TypeReference type;
    private final ExpressionNode operand;

    public Cast(TypeReference type, ExpressionNode operand) {
      this.type = type;
      this.operand = operand;
    }

    public TypeReference type() {
      return type;
    }

    public ExpressionNode operand() {
      return operand;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      Object value = AutomationNull.toNull(operand.eval(frame));
      PsType target = type.resolve(frame);
      if (target == Types.INT && value instanceof Integer) {
        return value;
      }
      if (target == Types.STRING) {
        return value instanceof String ? value : LiteralNodes.textOf(value, frame);
      }
      return Conversion.to(value, target);
    }

    @Override
    public void assign(Frame frame, @Nullable Object value) {
      ((TargetNode) operand).assign(frame, Conversion.to(value, type.resolve(frame)));
    }
  }

  /** {@code [pscustomobject]operand}. */
  public static final class CustomObjectCast extends ExpressionNode {
    private final ExpressionNode operand;

    public CustomObjectCast(ExpressionNode operand) {
      this.operand = operand;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      return Conversion.toCustomObject(operand.eval(frame));
    }
  }

  /** {@code [void]operand}. */
  public static final class VoidCast extends ExpressionNode {
    private final ExpressionNode operand;

    public VoidCast(ExpressionNode operand) {
      this.operand = operand;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      operand.eval(frame);
      return AutomationNull.VALUE;
    }
  }

  /** {@code [ref]$x}: a reference to the variable. */
  public static final class Reference extends ExpressionNode {
    private final TargetNode target;

    public Reference(TargetNode target) {
      this.target = target;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      if (target instanceof VariableNodes.Local local) {
        Variable found = frame.lookUp(local.slot());
        Variable variable = found != null ? found : frame.localOrNew(local.slot());
        return new PsReference(variable::get, variable::set);
      }
      Variable variable = target.variable(frame);
      if (variable != null) {
        return new PsReference(variable::get, variable::set);
      }
      return PsReference.to(AutomationNull.toNull(target.eval(frame)));
    }
  }

  /** {@code [type]}. */
  public static final class TypeLiteral extends ExpressionNode {
    private final TypeReference type;

    public TypeLiteral(TypeReference type) {
      this.type = type;
    }

    public TypeReference type() {
      return type;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      return type.resolve(frame);
    }
  }

  /** {@code $using:x}, which has a meaning in remote and job script blocks only. */
  public static final class Using extends ExpressionNode {
    private final ExpressionNode operand;

    public Using(ExpressionNode operand) {
      this.operand = operand;
    }

    @Override
    public @Nullable Object eval(Frame frame) {
      throw rehearse.engine.error.LanguageErrors.invalidOperation(
          "UsingWithoutInvokeCommand",
          "A Using variable cannot be retrieved. A Using variable can be used only with"
              + " Invoke-Command, Start-Job, or InlineScript in the script workflow. When it is"
              + " used with Invoke-Command, the Using variable is valid only if the script block is"
              + " invoked on a remote computer.");
    }

    /** Returns what stands behind {@code $using:}. */
    public ExpressionNode operand() {
      return operand;
    }
  }
}
