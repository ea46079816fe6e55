package rehearse.syntax.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/** An {@code if} with its {@code elseif} and {@code else} parts. */
public record IfStatementAst(
    Span span, List<IfStatementAst.IfClause> clauses, @Nullable StatementBlockAst elseClause)
    implements StatementAst {
  public IfStatementAst {
    clauses = List.copyOf(clauses);
  }

  /** An {@code if} or {@code elseif} with its block. */
  public record IfClause(PipelineBaseAst condition, StatementBlockAst body) {}
}
