package rehearse.syntax.ast;

import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/** A {@code trap}; without a type it traps everything. */
public record TrapStatementAst(
    Span span, @Nullable TypeConstraintAst trapType, StatementBlockAst body)
    implements StatementAst {}
