package rehearse.syntax.build;

import java.util.ArrayList;
import java.util.List;
import rehearse.source.Span;
import rehearse.syntax.ast.ExpandablePart;
import rehearse.syntax.ast.ExpandableStringExpressionAst;
import rehearse.syntax.ast.StringConstantType;
import rehearse.syntax.token.ExpandableText;

/** Builds expandable strings. */
final class StringBuilderOfParts {
  private final AstBuilder builder;

  StringBuilderOfParts(AstBuilder builder) {
    this.builder = builder;
  }

  ExpandableStringExpressionAst expandable(
      Span span, ExpandableText text, StringConstantType type) {
    List<ExpandablePart> parts = new ArrayList<>(text.pieces().size());
    for (ExpandableText.Piece piece : text.pieces()) {
      parts.add(part(piece));
    }
    return new ExpandableStringExpressionAst(span, text.value(), type, parts);
  }

  private ExpandablePart part(ExpandableText.Piece piece) {
    if (piece instanceof ExpandableText.Text literal) {
      return new ExpandablePart.Text(literal.text());
    }
    if (piece instanceof ExpandableText.Variable variable) {
      Span span = builder.span(variable.start(), variable.end());
      return new ExpandablePart.Nested(ExpressionBuilder.variable(span, variable.name(), false));
    }
    ExpandableText.Subexpression sub = (ExpandableText.Subexpression) piece;
    return new ExpandablePart.Nested(builder.parseNested(sub));
  }
}
