package rehearse.syntax.ast;

import rehearse.source.Span;

/** {@code a ? b : c}. */
public record TernaryExpressionAst(
    Span span, ExpressionAst condition, ExpressionAst ifTrue, ExpressionAst ifFalse)
    implements ExpressionAst {}
