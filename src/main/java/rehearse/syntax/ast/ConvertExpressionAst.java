package rehearse.syntax.ast;

import rehearse.source.Span;

/** A cast such as {@code [int]$x}, or a typed variable when it is assigned to. */
public record ConvertExpressionAst(Span span, TypeConstraintAst type, ExpressionAst child)
    implements ExpressionAst {}
