package rehearse.engine.compile;

import org.jspecify.annotations.Nullable;
import rehearse.engine.node.ArithmeticNodes.Operation;
import rehearse.syntax.ast.TokenKind;
import rehearse.value.operator.BinaryOp;
import rehearse.value.operator.UnaryOp;

/** Which operation a token stands for. */
final class OperatorTables {
  private OperatorTables() {}

  /** Returns the arithmetic of {@code +=} and its like. */
  static Operation compound(TokenKind kind) {
    return switch (kind) {
      case PLUS_EQUALS -> Operation.ADD;
      case MINUS_EQUALS -> Operation.SUBTRACT;
      case MULTIPLY_EQUALS -> Operation.MULTIPLY;
      case DIVIDE_EQUALS -> Operation.DIVIDE;
      case REMAINDER_EQUALS -> Operation.REMAINDER;
      default -> throw new IllegalArgumentException(kind.name());
    };
  }

  /** Returns the arithmetic operation of a binary operator, or null if it is none. */
  static @Nullable Operation arithmetic(TokenKind kind) {
    return switch (kind) {
      case PLUS -> Operation.ADD;
      case MINUS -> Operation.SUBTRACT;
      case MULTIPLY -> Operation.MULTIPLY;
      case DIVIDE -> Operation.DIVIDE;
      case REM -> Operation.REMAINDER;
      default -> null;
    };
  }

  static BinaryOp binary(TokenKind kind) {
    return BinaryOp.valueOf(kind.name());
  }

  static UnaryOp unary(TokenKind kind) {
    return UnaryOp.valueOf(kind.name());
  }
}
