package rehearse.syntax.check;

import java.util.Locale;
import java.util.Set;
import rehearse.syntax.ast.ArrayExpressionAst;
import rehearse.syntax.ast.ArrayLiteralAst;
import rehearse.syntax.ast.BinaryExpressionAst;
import rehearse.syntax.ast.CommandExpressionAst;
import rehearse.syntax.ast.ConstantExpressionAst;
import rehearse.syntax.ast.ConvertExpressionAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.MemberExpressionAst;
import rehearse.syntax.ast.ParenExpressionAst;
import rehearse.syntax.ast.PipelineAst;
import rehearse.syntax.ast.PipelineBaseAst;
import rehearse.syntax.ast.ScriptBlockExpressionAst;
import rehearse.syntax.ast.StringConstantExpressionAst;
import rehearse.syntax.ast.TernaryExpressionAst;
import rehearse.syntax.ast.TokenFlags;
import rehearse.syntax.ast.TypeExpressionAst;
import rehearse.syntax.ast.UnaryExpressionAst;
import rehearse.syntax.ast.VariableExpressionAst;

/** Tells which expressions have a value that is known before the script runs. */
final class Constants {
  private static final Set<String> VARIABLES = Set.of("true", "false", "null");

  private Constants() {}

  static boolean isConstant(ExpressionAst expression) {
    return isConstant(expression, false);
  }

  /** Returns whether an attribute may have {@code expression} as argument. */
  static boolean isAttributeArgument(ExpressionAst expression) {
    return isConstant(expression, true);
  }

  private static boolean isConstant(ExpressionAst expression, boolean attribute) {
    if (expression instanceof ConstantExpressionAst
        || expression instanceof StringConstantExpressionAst
        || expression instanceof TypeExpressionAst) {
      return true;
    }
    if (expression instanceof VariableExpressionAst variable) {
      return VARIABLES.contains(variable.variablePath().userPath().toLowerCase(Locale.ROOT));
    }
    if (expression instanceof ScriptBlockExpressionAst) {
      return attribute;
    }
    if (expression instanceof ArrayLiteralAst array) {
      return attribute && array.elements().stream().allMatch(e -> isConstant(e, true));
    }
    if (expression instanceof ArrayExpressionAst array) {
      return attribute
          && array.subExpression().traps().isEmpty()
          && array.subExpression().statements().stream()
              .allMatch(s -> s instanceof PipelineBaseAst pipeline && isPure(pipeline, true));
    }
    if (expression instanceof ParenExpressionAst paren) {
      return isPure(paren.pipeline(), attribute);
    }
    return isComputed(expression, attribute);
  }

  private static boolean isComputed(ExpressionAst expression, boolean attribute) {
    if (expression instanceof UnaryExpressionAst unary) {
      return unary.tokenKind().has(TokenFlags.CAN_CONSTANT_FOLD)
          && isConstant(unary.child(), attribute);
    }
    if (expression instanceof BinaryExpressionAst binary) {
      return binary.operator().has(TokenFlags.CAN_CONSTANT_FOLD)
          && isConstant(binary.left(), attribute)
          && isConstant(binary.right(), attribute);
    }
    if (expression instanceof TernaryExpressionAst ternary) {
      return isConstant(ternary.condition(), attribute)
          && isConstant(ternary.ifTrue(), attribute)
          && isConstant(ternary.ifFalse(), attribute);
    }
    if (expression instanceof ConvertExpressionAst convert) {
      return isConstant(convert.child(), attribute);
    }
    return expression instanceof MemberExpressionAst member
        && member.isStatic()
        && member.expression() instanceof TypeExpressionAst
        && member.member() instanceof StringConstantExpressionAst;
  }

  private static boolean isPure(PipelineBaseAst pipeline, boolean attribute) {
    return pipeline instanceof PipelineAst plain
        && plain.pipelineElements().size() == 1
        && plain.pipelineElements().get(0) instanceof CommandExpressionAst only
        && only.redirections().isEmpty()
        && isConstant(only.expression(), attribute);
  }
}
