package rehearse.syntax.ast;

import rehearse.source.Span;

/**
 * An operator between two operands.
 *
 * @param errorPosition the operator
 */
public record BinaryExpressionAst(
    Span span, ExpressionAst left, TokenKind operator, ExpressionAst right, Span errorPosition)
    implements ExpressionAst {}
