package rehearse.syntax.ast;

import rehearse.source.Span;

/** An operator before or after one operand. */
public record UnaryExpressionAst(Span span, TokenKind tokenKind, ExpressionAst child)
    implements ExpressionAst {}
