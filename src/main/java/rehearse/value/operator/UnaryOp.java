package rehearse.value.operator;

import org.jspecify.annotations.Nullable;

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
    throw new UnsupportedOperationException(name());
  }
}
