package rehearse.value.operator;

import org.jspecify.annotations.Nullable;
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;

/**
 * A unary operator, named as its token kind. {@code ++} and {@code --} write to a variable: their
 * arithmetic is {@link IncrementOperator}.
 */
public enum UnaryOp {
  PLUS,
  MINUS,
  NOT,
  EXCLAIM,
  BNOT,
  COMMA,
  JOIN,
  ISPLIT,
  CSPLIT;

  /**
   * Applies the operator.
   *
   * @throws rehearse.value.PsException if it does not apply to the operand
   */
  public @Nullable Object apply(@Nullable Object operand, OperatorContext context) {
    return switch (this) {
      case PLUS -> UnaryOperators.plus(operand);
      case MINUS -> UnaryOperators.minus(operand);
      case NOT, EXCLAIM -> !Conversion.toBoolean(operand);
      case BNOT -> UnaryOperators.bnot(operand);
      case COMMA -> new Object[] {AutomationNull.toNull(operand)};
      case JOIN -> JoinOperator.join(operand, "", context);
      case ISPLIT, CSPLIT -> SplitOperator.split(operand, context);
    };
  }
}
