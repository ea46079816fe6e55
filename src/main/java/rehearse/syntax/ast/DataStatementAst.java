package rehearse.syntax.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/** A {@code data} section. */
public record DataStatementAst(
    Span span,
    @Nullable String variable,
    List<ExpressionAst> commandsAllowed,
    StatementBlockAst body)
    implements StatementAst {
  public DataStatementAst {
    commandsAllowed = List.copyOf(commandsAllowed);
  }
}
