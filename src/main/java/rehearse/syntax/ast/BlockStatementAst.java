package rehearse.syntax.ast;

import rehearse.source.Span;

/** A {@code parallel} or {@code sequence} block. */
public record BlockStatementAst(Span span, TokenKind kind, StatementBlockAst body)
    implements StatementAst {}
