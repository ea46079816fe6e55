package rehearse.syntax.check;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.syntax.SyntaxChildren;
import rehearse.syntax.ast.Ast;
import rehearse.syntax.ast.BreakStatementAst;
import rehearse.syntax.ast.CatchClauseAst;
import rehearse.syntax.ast.CommandAst;
import rehearse.syntax.ast.ContinueStatementAst;
import rehearse.syntax.ast.DoUntilStatementAst;
import rehearse.syntax.ast.DoWhileStatementAst;
import rehearse.syntax.ast.ExitStatementAst;
import rehearse.syntax.ast.ExpressionAst;
import rehearse.syntax.ast.ForEachStatementAst;
import rehearse.syntax.ast.ForStatementAst;
import rehearse.syntax.ast.FunctionDefinitionAst;
import rehearse.syntax.ast.IfStatementAst;
import rehearse.syntax.ast.LabeledStatementAst;
import rehearse.syntax.ast.NamedBlockAst;
import rehearse.syntax.ast.ReturnStatementAst;
import rehearse.syntax.ast.ScriptBlockExpressionAst;
import rehearse.syntax.ast.StatementAst;
import rehearse.syntax.ast.StatementBlockAst;
import rehearse.syntax.ast.StringConstantExpressionAst;
import rehearse.syntax.ast.SwitchStatementAst;
import rehearse.syntax.ast.ThrowStatementAst;
import rehearse.syntax.ast.TryStatementAst;
import rehearse.syntax.ast.WhileStatementAst;

/**
 * Tells whether control can come to the end of a method. PowerShell looks at no values: a loop with
 * a condition may always end, a switch may match nothing, and a command in a loop may break it.
 */
final class ReturnPaths {
  /** A loop around the statement that is looked at. */
  private static final class Loop {
    private final @Nullable String label;
    private boolean left;
    private boolean continued;

    Loop(@Nullable String label) {
      this.label = label;
    }
  }

  private final Deque<Loop> loops = new ArrayDeque<>();

  private ReturnPaths() {}

  /** Returns whether every path through {@code body} returns or throws. */
  static boolean allLeave(NamedBlockAst body) {
    return !new ReturnPaths().ends(body.statements());
  }

  private boolean ends(@Nullable StatementBlockAst block) {
    return block == null || ends(block.statements());
  }

  /** Returns whether control can pass the last of {@code statements}. */
  private boolean ends(List<StatementAst> statements) {
    for (StatementAst statement : statements) {
      if (!ends(statement)) {
        return false;
      }
    }
    return true;
  }

  private boolean ends(StatementAst statement) {
    if (statement instanceof ReturnStatementAst
        || statement instanceof ThrowStatementAst
        || statement instanceof ExitStatementAst) {
      return false;
    }
    if (statement instanceof BreakStatementAst jump) {
      target(jump.label(), true);
      return false;
    }
    if (statement instanceof ContinueStatementAst jump) {
      target(jump.label(), false);
      return false;
    }
    if (statement instanceof IfStatementAst branch) {
      return branch(branch);
    }
    if (statement instanceof TryStatementAst attempt) {
      return attempt(attempt);
    }
    if (statement instanceof LabeledStatementAst loop) {
      return loop(loop);
    }
    commands(statement);
    return true;
  }

  private void target(@Nullable ExpressionAst label, boolean leaves) {
    for (Loop loop : loops) {
      boolean found =
          label == null
              || (label instanceof StringConstantExpressionAst text
                  && text.value().equalsIgnoreCase(loop.label));
      if (found) {
        loop.left |= leaves;
        loop.continued |= !leaves;
        return;
      }
    }
  }

  private boolean branch(IfStatementAst branch) {
    boolean ends = branch.elseClause() == null;
    for (IfStatementAst.IfClause clause : branch.clauses()) {
      commands(clause.condition());
      ends |= ends(clause.body());
    }
    boolean otherwise = ends(branch.elseClause());
    return ends || otherwise;
  }

  private boolean attempt(TryStatementAst attempt) {
    boolean ends = ends(attempt.body());
    boolean catchesAll = false;
    for (CatchClauseAst clause : attempt.catchClauses()) {
      catchesAll |= clause.catchTypes().isEmpty();
      ends |= ends(clause.body());
    }
    if (attempt.finallyBlock() == null) {
      return ends;
    }
    return (ends || !catchesAll) && ends(attempt.finallyBlock());
  }

  private boolean loop(LabeledStatementAst statement) {
    Loop loop = new Loop(statement.label());
    loops.push(loop);
    boolean ends = true;
    if (statement instanceof DoWhileStatementAst repeated) {
      ends = ends(repeated.body());
    } else if (statement instanceof DoUntilStatementAst repeated) {
      ends = ends(repeated.body());
    } else if (statement instanceof ForStatementAst counted) {
      ends = counted.condition() != null;
      ends(counted.body());
    } else if (statement instanceof WhileStatementAst checked) {
      ends(checked.body());
    } else if (statement instanceof ForEachStatementAst each) {
      ends(each.body());
    } else if (statement instanceof SwitchStatementAst choice) {
      choice.clauses().forEach(clause -> ends(clause.body()));
      ends(choice.defaultClause());
    }
    loops.pop();
    boolean repeats =
        statement instanceof DoWhileStatementAst || statement instanceof DoUntilStatementAst;
    return ends || loop.left || (repeats && loop.continued);
  }

  /** Notes that a command anywhere in {@code node} may break or continue the loops around it. */
  private void commands(Ast node) {
    if (node instanceof CommandAst) {
      for (Loop loop : loops) {
        loop.left = true;
        loop.continued = true;
      }
    }
    if (node instanceof ScriptBlockExpressionAst || node instanceof FunctionDefinitionAst) {
      return;
    }
    for (Ast child : SyntaxChildren.of(node)) {
      commands(child);
    }
  }
}
