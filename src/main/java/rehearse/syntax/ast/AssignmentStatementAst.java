package rehearse.syntax.ast;

import rehearse.source.Span;

/**
 * An assignment; its right side is a whole statement, a bare {@link CommandExpressionAst} when it
 * is one expression.
 *
 * @param errorPosition the operator
 */
public record AssignmentStatementAst(
    Span span, ExpressionAst left, TokenKind operator, StatementAst right, Span errorPosition)
    implements PipelineBaseAst {}
