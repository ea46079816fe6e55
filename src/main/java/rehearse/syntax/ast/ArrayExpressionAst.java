package rehearse.syntax.ast;

import rehearse.source.Span;

/** {@code @(...)}. */
public record ArrayExpressionAst(Span span, StatementBlockAst subExpression)
    implements ExpressionAst {}
