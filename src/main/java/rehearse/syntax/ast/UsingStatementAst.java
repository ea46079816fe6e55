package rehearse.syntax.ast;

import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/** A {@code using} statement. */
public record UsingStatementAst(
    Span span,
    UsingStatementKind kind,
    @Nullable StringConstantExpressionAst name,
    @Nullable StringConstantExpressionAst alias,
    @Nullable HashtableAst moduleSpecification)
    implements StatementAst {}
