package rehearse.syntax.ast;

import java.util.ArrayList;
import java.util.List;
import rehearse.source.Span;

/**
 * A string or word with variables and subexpressions to expand.
 *
 * @param value the text with escapes replaced and expansions as they were written
 */
public record ExpandableStringExpressionAst(
    Span span, String value, StringConstantType stringConstantType, List<ExpandablePart> parts)
    implements ExpressionAst {
  public ExpandableStringExpressionAst {
    parts = List.copyOf(parts);
  }

  /** Returns the expressions to expand, in order. */
  public List<ExpressionAst> nestedExpressions() {
    List<ExpressionAst> nested = new ArrayList<>(parts.size());
    for (ExpandablePart part : parts) {
      if (part instanceof ExpandablePart.Nested expanded) {
        nested.add(expanded.expression());
      }
    }
    return nested;
  }
}
