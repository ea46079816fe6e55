package rehearse.syntax.ast;

import rehearse.source.Span;

/** {@code $using:x}. */
public record UsingExpressionAst(Span span, ExpressionAst subExpression) implements ExpressionAst {}
