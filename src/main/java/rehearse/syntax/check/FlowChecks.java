package rehearse.syntax.check;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.syntax.ast.Ast;
import rehearse.syntax.ast.BreakStatementAst;
import rehearse.syntax.ast.CatchClauseAst;
import rehearse.syntax.ast.CommandExpressionAst;
import rehearse.syntax.ast.ConstantExpressionAst;
import rehearse.syntax.ast.ContinueStatementAst;
import rehearse.syntax.ast.DoUntilStatementAst;
import rehearse.syntax.ast.DoWhileStatementAst;
import rehearse.syntax.ast.ExitStatementAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.ForStatementAst;
import rehearse.syntax.ast.FunctionDefinitionAst;
import rehearse.syntax.ast.IfStatementAst;
import rehearse.syntax.ast.LabeledStatementAst;
import rehearse.syntax.ast.PipelineAst;
import rehearse.syntax.ast.PipelineBaseAst;
import rehearse.syntax.ast.ReturnStatementAst;
import rehearse.syntax.ast.ScriptBlockAst;
import rehearse.syntax.ast.StatementAst;
import rehearse.syntax.ast.StatementBlockAst;
import rehearse.syntax.ast.StringConstantExpressionAst;
import rehearse.syntax.ast.SwitchStatementAst;
import rehearse.syntax.ast.ThrowStatementAst;
import rehearse.syntax.ast.TryStatementAst;
import rehearse.syntax.ast.VariableExpressionAst;
import rehearse.syntax.ast.WhileStatementAst;

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

  /** Returns whether control never comes to the end of {@code statements}. */
  static boolean alwaysLeaves(List<StatementAst> statements) {
    for (StatementAst statement : statements) {
      if (alwaysLeaves(statement)) {
        return true;
      }
    }
    return false;
  }

  private static boolean leaves(@Nullable StatementBlockAst block) {
    return block != null && alwaysLeaves(block.statements());
  }

  private static boolean alwaysLeaves(StatementAst statement) {
    if (statement instanceof ReturnStatementAst
        || statement instanceof ThrowStatementAst
        || statement instanceof ExitStatementAst) {
      return true;
    }
    if (statement instanceof IfStatementAst branch) {
      boolean all = leaves(branch.elseClause());
      for (IfStatementAst.IfClause clause : branch.clauses()) {
        all &= leaves(clause.body());
      }
      return all;
    }
    if (statement instanceof SwitchStatementAst choice) {
      boolean all = leaves(choice.defaultClause());
      for (SwitchStatementAst.SwitchClause clause : choice.clauses()) {
        all &= leaves(clause.body());
      }
      return all;
    }
    if (statement instanceof TryStatementAst attempt) {
      boolean all = leaves(attempt.body());
      for (CatchClauseAst clause : attempt.catchClauses()) {
        all &= leaves(clause.body());
      }
      return all || leaves(attempt.finallyBlock());
    }
    if (statement instanceof WhileStatementAst loop) {
      return isTrue(loop.condition()) && !holdsBreak(loop.body());
    }
    if (statement instanceof ForStatementAst loop) {
      return loop.condition() == null && !holdsBreak(loop.body());
    }
    if (statement instanceof DoWhileStatementAst loop) {
      return leaves(loop.body());
    }
    return statement instanceof DoUntilStatementAst loop && leaves(loop.body());
  }

  private static boolean isTrue(PipelineBaseAst condition) {
    if (!(condition instanceof PipelineAst pipeline)
        || !(pipeline.pipelineElements().get(0) instanceof CommandExpressionAst only)) {
      return false;
    }
    return (only.expression() instanceof VariableExpressionAst variable
            && variable.variablePath().userPath().equalsIgnoreCase("true"))
        || (only.expression() instanceof ConstantExpressionAst constant
            && constant.value() instanceof Integer number
            && number != 0);
  }

  private static boolean holdsBreak(Ast node) {
    if (node instanceof BreakStatementAst) {
      return true;
    }
    for (Ast child : rehearse.syntax.SyntaxChildren.of(node)) {
      if (holdsBreak(child)) {
        return true;
      }
    }
    return false;
  }
}
