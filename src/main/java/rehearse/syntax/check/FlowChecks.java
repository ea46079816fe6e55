package rehearse.syntax.check;

import org.jspecify.annotations.Nullable;
import rehearse.syntax.ast.Ast;
import rehearse.syntax.ast.BreakStatementAst;
import rehearse.syntax.ast.ContinueStatementAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.FunctionDefinitionAst;
import rehearse.syntax.ast.LabeledStatementAst;
import rehearse.syntax.ast.ScriptBlockAst;
import rehearse.syntax.ast.StatementAst;
import rehearse.syntax.ast.StringConstantExpressionAst;
import rehearse.syntax.ast.TryStatementAst;

/** Checks where control goes. */
final class FlowChecks {
  private final SemanticChecks checks;

  FlowChecks(SemanticChecks checks) {
    this.checks = checks;
  }

  /** Reports a jump that would leave the finally block it stands in. */
  void leavesFinally(StatementAst jump) {
    String label = null;
    boolean loops = jump instanceof BreakStatementAst || jump instanceof ContinueStatementAst;
    ExpressionAst written =
        jump instanceof BreakStatementAst statement
            ? statement.label()
            : jump instanceof ContinueStatementAst statement ? statement.label() : null;
    if (written instanceof StringConstantExpressionAst text) {
      label = text.value();
    } else if (written != null) {
      return;
    }
    Ast inner = jump;
    for (Ast outer : checks.ancestors()) {
      if (outer instanceof FunctionDefinitionAst || outer instanceof ScriptBlockAst) {
        return;
      }
      if (loops && outer instanceof LabeledStatementAst loop && matches(loop, label)) {
        return;
      }
      if (outer instanceof TryStatementAst statement && statement.finallyBlock() == inner) {
        checks.error(jump.span(), "ControlLeavingFinally");
        return;
      }
      inner = outer;
    }
  }

  private static boolean matches(LabeledStatementAst loop, @Nullable String label) {
    return label == null || label.equalsIgnoreCase(loop.label());
  }
}
