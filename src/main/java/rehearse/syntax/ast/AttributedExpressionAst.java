package rehearse.syntax.ast;

import rehearse.source.Span;

/** An attribute before an expression, as in {@code [ValidateNotNull()]$x = 1}. */
public record AttributedExpressionAst(Span span, AttributeAst attribute, ExpressionAst child)
    implements ExpressionAst {}
