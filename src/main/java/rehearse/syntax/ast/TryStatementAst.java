package rehearse.syntax.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/** A {@code try} with its {@code catch} and {@code finally} parts. */
public record TryStatementAst(
    Span span,
    StatementBlockAst body,
    List<CatchClauseAst> catchClauses,
    @Nullable StatementBlockAst finallyBlock)
    implements StatementAst {
  public TryStatementAst {
    catchClauses = List.copyOf(catchClauses);
  }
}
