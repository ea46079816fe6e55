package rehearse.syntax.ast;

import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/** A {@code foreach} loop. */
public record ForEachStatementAst(
    Span span,
    @Nullable String label,
    @Nullable ExpressionAst throttleLimit,
    boolean parallel,
    VariableExpressionAst variable,
    PipelineBaseAst condition,
    StatementBlockAst body)
    implements LoopStatementAst {}
