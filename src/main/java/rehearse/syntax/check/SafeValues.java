package rehearse.syntax.check;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import rehearse.syntax.ast.ArrayExpressionAst;
import rehearse.syntax.ast.ArrayLiteralAst;
import rehearse.syntax.ast.CommandExpressionAst;
import rehearse.syntax.ast.ConstantExpressionAst;
import rehearse.syntax.ast.ConvertExpressionAst;
import rehearse.syntax.ast.ExpandableStringExpressionAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.HashtableAst;
import rehearse.syntax.ast.IndexExpressionAst;
import rehearse.syntax.ast.ParenExpressionAst;
import rehearse.syntax.ast.PipelineAst;
import rehearse.syntax.ast.ScriptBlockExpressionAst;
import rehearse.syntax.ast.StatementAst;
import rehearse.syntax.ast.StatementBlockAst;
import rehearse.syntax.ast.StringConstantExpressionAst;
import rehearse.syntax.ast.SubExpressionAst;
import rehearse.syntax.ast.TernaryExpressionAst;
import rehearse.syntax.ast.TokenFlags;
import rehearse.syntax.ast.UnaryExpressionAst;
import rehearse.syntax.ast.VariableExpressionAst;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Types;

/**
 * Tells which expressions can be evaluated whoever wrote them: they run no command, call no method
 * and read no variable but constants.
 */
public final class SafeValues {
  private static final int MOST_KEYS = 500;
  private static final Set<String> VARIABLES =
      Set.of("true", "false", "null", "psculture", "psuiculture");

  private final boolean limited;

  private SafeValues(boolean limited) {
    this.limited = limited;
  }

  /**
   * Returns whether {@code expression} is safe.
   *
   * @param limited whether hash tables with very many keys are not
   */
  public static boolean contain(ExpressionAst expression, boolean limited) {
    return new SafeValues(limited).isSafe(expression);
  }

  private boolean isSafe(ExpressionAst expression) {
    if (expression instanceof ConstantExpressionAst
        || expression instanceof StringConstantExpressionAst
        || expression instanceof ScriptBlockExpressionAst) {
      return true;
    }
    if (expression instanceof VariableExpressionAst variable) {
      return VARIABLES.contains(variable.variablePath().userPath().toLowerCase(Locale.ROOT));
    }
    if (expression instanceof ExpandableStringExpressionAst string) {
      return areSafe(string.nestedExpressions());
    }
    if (expression instanceof ArrayLiteralAst array) {
      return areSafe(array.elements());
    }
    if (expression instanceof ArrayExpressionAst array) {
      return isSafe(array.subExpression());
    }
    if (expression instanceof SubExpressionAst sub) {
      return isSafe(sub.subExpression());
    }
    if (expression instanceof ParenExpressionAst paren) {
      return isSafe(paren.pipeline());
    }
    return expression instanceof HashtableAst table ? isSafe(table) : isComputedSafely(expression);
  }

  private boolean isComputedSafely(ExpressionAst expression) {
    if (expression instanceof UnaryExpressionAst unary) {
      return unary.tokenKind().has(TokenFlags.CAN_CONSTANT_FOLD)
          && !unary.tokenKind().has(TokenFlags.DISALLOWED_IN_RESTRICTED_MODE)
          && isSafe(unary.child());
    }
    if (expression instanceof IndexExpressionAst index) {
      return isSafe(index.target()) && isSafe(index.index());
    }
    if (expression instanceof TernaryExpressionAst ternary) {
      return isSafe(ternary.condition()) && isSafe(ternary.ifTrue()) && isSafe(ternary.ifFalse());
    }
    if (expression instanceof ConvertExpressionAst convert) {
      PsType type = TypeNames.find(convert.type().typeName().fullName());
      boolean primitive =
          type == Types.STRING
              || type == Types.BOOL
              || type == Types.CHAR
              || (type != null && Types.isNumeric(type) && type != Types.DECIMAL);
      return primitive && isSafe(convert.child());
    }
    return false;
  }

  private boolean isSafe(HashtableAst table) {
    if (limited && table.keyValuePairs().size() > MOST_KEYS) {
      return false;
    }
    for (HashtableAst.HashtableEntry entry : table.keyValuePairs()) {
      if (!isSafe(entry.key()) || !isSafe(entry.value())) {
        return false;
      }
    }
    return true;
  }

  private boolean areSafe(List<? extends ExpressionAst> expressions) {
    for (ExpressionAst expression : expressions) {
      if (!isSafe(expression)) {
        return false;
      }
    }
    return true;
  }

  private boolean isSafe(StatementBlockAst block) {
    for (StatementAst statement : block.statements()) {
      if (!isSafe(statement)) {
        return false;
      }
    }
    return block.traps().isEmpty();
  }

  private boolean isSafe(StatementAst statement) {
    return statement instanceof PipelineAst pipeline
        && !pipeline.background()
        && pipeline.pipelineElements().size() == 1
        && pipeline.pipelineElements().get(0) instanceof CommandExpressionAst only
        && only.redirections().isEmpty()
        && isSafe(only.expression());
  }
}
