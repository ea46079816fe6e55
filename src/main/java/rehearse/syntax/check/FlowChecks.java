package rehearse.syntax.check;

import org.jspecify.annotations.Nullable;
import rehearse.syntax.ast.Ast;
import rehearse.syntax.ast.BreakStatementAst;
import rehearse.syntax.ast.ContinueStatementAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.FunctionDefinitionAst;
import rehearse.syntax.ast.FunctionMemberAst;
import rehearse.syntax.ast.LabeledStatementAst;
import rehearse.syntax.ast.LoopStatementAst;
import rehearse.syntax.ast.NamedBlockAst;
import rehearse.syntax.ast.ScriptBlockAst;
import rehearse.syntax.ast.StatementAst;
import rehearse.syntax.ast.StringConstantExpressionAst;
import rehearse.syntax.ast.TrapStatementAst;
import rehearse.syntax.ast.TryStatementAst;

/** Checks where control goes. */
final class FlowChecks {
  private final SemanticChecks checks;

  FlowChecks(SemanticChecks checks) {
    this.checks = checks;
  }

  /** Checks a statement that makes control go elsewhere. */
  void jump(StatementAst jump) {
    leavesFinally(jump);
    if (jump instanceof BreakStatementAst statement) {
      labelOf(jump, statement.label());
    } else if (jump instanceof ContinueStatementAst statement) {
      labelOf(jump, statement.label());
    }
  }

  private void leavesFinally(StatementAst jump) {
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
      if (outer instanceof NamedBlockAst
          || outer instanceof TrapStatementAst
          || outer instanceof ScriptBlockAst) {
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

  /** Reports a jump out of a class's method to a label that is not there. */
  private void labelOf(StatementAst jump, @Nullable ExpressionAst written) {
    if (!(written instanceof StringConstantExpressionAst label) || label.value().isEmpty()) {
      return;
    }
    boolean function = false;
    for (Ast outer : checks.ancestors()) {
      if (function) {
        if (outer instanceof FunctionMemberAst) {
          checks.error(jump.span(), "LabelNotFound", label.value());
        }
        return;
      }
      function = outer instanceof FunctionDefinitionAst;
      if (outer instanceof LoopStatementAst loop && label.value().equalsIgnoreCase(loop.label())) {
        return;
      }
    }
  }
}
