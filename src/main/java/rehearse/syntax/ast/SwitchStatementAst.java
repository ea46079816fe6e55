package rehearse.syntax.ast;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/** A {@code switch}. */
public record SwitchStatementAst(
    Span span,
    @Nullable String label,
    PipelineBaseAst condition,
    Set<SwitchFlag> flags,
    List<SwitchStatementAst.SwitchClause> clauses,
    @Nullable StatementBlockAst defaultClause)
    implements LabeledStatementAst {
  public SwitchStatementAst {
    flags = Set.copyOf(flags);
    clauses = List.copyOf(clauses);
  }

  /** One clause: its block runs for each value that the condition matches. */
  public record SwitchClause(ExpressionAst condition, StatementBlockAst body) {}
}
