package rehearse.engine.compile;

import java.util.ArrayList;
import java.util.List;
import rehearse.engine.node.AssignmentNodes;
import rehearse.engine.node.StatementNode;
import rehearse.engine.node.SwitchNode;
import rehearse.syntax.ast.PipelineBaseAst;
import rehearse.syntax.ast.ScriptBlockExpressionAst;
import rehearse.syntax.ast.SwitchFlag;
import rehearse.syntax.ast.SwitchStatementAst;

/** Compiles {@code switch}. */
final class SwitchCompiler {
  private final BlockContext context;
  private final StatementCompiler statements;

  SwitchCompiler(BlockContext context, StatementCompiler statements) {
    this.context = context;
    this.statements = statements;
  }

  StatementNode compile(SwitchStatementAst statement) {
    SwitchNode.Mode mode =
        statement.flags().contains(SwitchFlag.REGEX)
            ? SwitchNode.Mode.REGEX
            : statement.flags().contains(SwitchFlag.WILDCARD)
                ? SwitchNode.Mode.WILDCARD
                : SwitchNode.Mode.EXACT;
    boolean ignoreCase = !statement.flags().contains(SwitchFlag.CASE_SENSITIVE);
    List<SwitchNode.Clause> clauses = new ArrayList<>();
    boolean usesEnumerator = false;
    for (SwitchStatementAst.SwitchClause clause : statement.clauses()) {
      clauses.add(clause(clause, mode, ignoreCase));
      usesEnumerator |= VariableUse.mentions(clause.body(), context.source(), "switch");
    }
    StatementNode otherwise = null;
    if (statement.defaultClause() != null) {
      otherwise = statements.loopBody(statement.defaultClause());
      usesEnumerator |= VariableUse.mentions(statement.defaultClause(), context.source(), "switch");
    }
    return new SwitchNode(
        statement.label(),
        source(statement),
        clauses,
        otherwise,
        context.slot("_"),
        usesEnumerator ? context.slot("switch") : -1,
        statement.condition().span());
  }

  private AssignmentNodes.Source source(SwitchStatementAst statement) {
    PipelineBaseAst condition = statement.condition();
    AssignmentNodes.Source source = statements.source(condition);
    return statement.flags().contains(SwitchFlag.FILE)
        ? frame -> SwitchFile.lines(source.value(frame), frame)
        : source;
  }

  private SwitchNode.Clause clause(
      SwitchStatementAst.SwitchClause clause, SwitchNode.Mode mode, boolean ignoreCase) {
    SwitchNode.Test test =
        clause.condition() instanceof ScriptBlockExpressionAst
            ? new SwitchNode.BlockTest(statements.expressions().compile(clause.condition()))
            : SwitchNode.valueTest(
                statements.expressions().compile(clause.condition()), mode, ignoreCase);
    return new SwitchNode.Clause(test, statements.loopBody(clause.body()));
  }
}
