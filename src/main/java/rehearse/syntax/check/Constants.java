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

  private final boolean attribute;
  private final boolean scriptBlocks;

  private Constants(boolean attribute, boolean scriptBlocks) {
    this.attribute = attribute;
    this.scriptBlocks = scriptBlocks;
  }

  static boolean isConstant(ExpressionAst expression) {
    return new Constants(false, false).holds(expression);
  }

  /**
   * Returns whether an attribute may have {@code expression} as argument.
   *
   * @param scriptBlocks whether a script block will do
   */
  static boolean isAttributeArgument(ExpressionAst expression, boolean scriptBlocks) {
    return new Constants(true, scriptBlocks).holds(expression);
  }

  private boolean holds(ExpressionAst expression) {
    if (expression instanceof ConstantExpressionAst
        || expression instanceof StringConstantExpressionAst
        || expression instanceof TypeExpressionAst) {
      return true;
    }
    if (expression instanceof VariableExpressionAst variable) {
      return VARIABLES.contains(variable.variablePath().userPath().toLowerCase(Locale.ROOT));
    }
    if (expression instanceof ScriptBlockExpressionAst) {
      return scriptBlocks;
    }
    if (expression instanceof ArrayLiteralAst array) {
      return attribute && array.elements().stream().allMatch(e -> holds(e));
    }
    if (expression instanceof ArrayExpressionAst array) {
      return attribute
          && array.subExpression().traps().isEmpty()
          && array.subExpression().statements().stream()
              .allMatch(s -> s instanceof PipelineBaseAst pipeline && isPure(pipeline));
    }
    if (expression instanceof ParenExpressionAst paren) {
      return isPure(paren.pipeline());
    }
    return isComputed(expression);
  }

  private boolean isComputed(ExpressionAst expression) {
    if (expression instanceof UnaryExpressionAst unary) {
      return unary.tokenKind().has(TokenFlags.CAN_CONSTANT_FOLD) && holds(unary.child());
    }
    if (expression instanceof BinaryExpressionAst binary) {
      return binary.operator().has(TokenFlags.CAN_CONSTANT_FOLD)
          && holds(binary.left())
          && holds(binary.right());
    }
    if (expression instanceof TernaryExpressionAst ternary) {
      return holds(ternary.condition()) && holds(ternary.ifTrue()) && holds(ternary.ifFalse());
    }
    if (expression instanceof ConvertExpressionAst convert) {
      return holds(convert.child());
    }
    return expression instanceof MemberExpressionAst member
        && member.isStatic()
        && member.expression() instanceof TypeExpressionAst
        && member.member() instanceof StringConstantExpressionAst;
  }

  private boolean isPure(PipelineBaseAst pipeline) {
    return pipeline instanceof PipelineAst plain
        && plain.pipelineElements().size() == 1
        && plain.pipelineElements().get(0) instanceof CommandExpressionAst only
        && only.redirections().isEmpty()
        && holds(only.expression());
  }
}
