package rehearse.syntax.ast;

import java.util.List;
import rehearse.source.Span;

/** A {@code catch} clause; without types it catches everything. */
public record CatchClauseAst(Span span, List<TypeConstraintAst> catchTypes, StatementBlockAst body)
    implements Ast {
  public CatchClauseAst {
    catchTypes = List.copyOf(catchTypes);
  }
}
