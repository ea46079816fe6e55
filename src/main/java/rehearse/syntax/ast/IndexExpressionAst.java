package rehearse.syntax.ast;

import rehearse.source.Span;

/** {@code a[b]}. */
public record IndexExpressionAst(
    Span span, ExpressionAst target, ExpressionAst index, boolean nullConditional)
    implements ExpressionAst {}
