package rehearse.syntax.ast;

import java.util.List;
import rehearse.source.Span;

/** An expression used as a statement or as the first element of a pipeline. */
public record CommandExpressionAst(
    Span span, ExpressionAst expression, List<RedirectionAst> redirections)
    implements CommandBaseAst {
  public CommandExpressionAst {
    redirections = List.copyOf(redirections);
  }
}
