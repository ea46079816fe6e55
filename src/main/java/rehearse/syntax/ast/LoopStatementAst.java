package rehearse.syntax.ast;

/** A loop. */
public sealed interface LoopStatementAst extends LabeledStatementAst
    permits ForEachStatementAst,
        ForStatementAst,
        WhileStatementAst,
        DoWhileStatementAst,
        DoUntilStatementAst {
  /** Returns what is repeated. */
  StatementBlockAst body();
}
