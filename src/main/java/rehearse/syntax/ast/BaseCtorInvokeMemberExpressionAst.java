package rehearse.syntax.ast;

import java.util.List;
import rehearse.source.Span;

/** The {@code : base(...)} call of a constructor. */
public record BaseCtorInvokeMemberExpressionAst(Span span, List<ExpressionAst> arguments)
    implements ExpressionAst {
  public BaseCtorInvokeMemberExpressionAst {
    arguments = List.copyOf(arguments);
  }
}
