package rehearse.syntax.ast;

import java.util.List;
import rehearse.source.Span;

/** An expression that could not be parsed; only in trees of scripts with parse errors. */
public record ErrorExpressionAst(Span span, List<Ast> nestedAst) implements ExpressionAst {
  public ErrorExpressionAst {
    nestedAst = List.copyOf(nestedAst);
  }
}
