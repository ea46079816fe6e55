package rehearse.syntax.ast;

import rehearse.source.Span;

/** {@code a.b} or {@code a::b}. */
public record MemberExpressionAst(
    Span span,
    ExpressionAst expression,
    CommandElementAst member,
    boolean isStatic,
    boolean nullConditional)
    implements ExpressionAst {}
