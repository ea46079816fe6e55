package rehearse.syntax.ast;

import java.util.List;
import rehearse.source.Span;

/** Expressions joined by commas. */
public record ArrayLiteralAst(Span span, List<ExpressionAst> elements) implements ExpressionAst {
  public ArrayLiteralAst {
    elements = List.copyOf(elements);
  }
}
