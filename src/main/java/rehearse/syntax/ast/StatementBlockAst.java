package rehearse.syntax.ast;

import java.util.List;
import rehearse.source.Span;

/** Statements in braces, or those of a subexpression. */
public record StatementBlockAst(
    Span span, List<StatementAst> statements, List<TrapStatementAst> traps) implements Ast {
  public StatementBlockAst {
    statements = List.copyOf(statements);
    traps = List.copyOf(traps);
  }
}
