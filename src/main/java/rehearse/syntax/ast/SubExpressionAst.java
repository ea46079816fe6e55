package rehearse.syntax.ast;

import rehearse.source.Span;

/** {@code $(...)}. */
public record SubExpressionAst(Span span, StatementBlockAst subExpression)
    implements ExpressionAst {}
