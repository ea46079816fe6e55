package rehearse.syntax.ast;

import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/** A {@code for} loop. */
public record ForStatementAst(
    Span span,
    @Nullable String label,
    @Nullable PipelineBaseAst initializer,
    @Nullable PipelineBaseAst condition,
    @Nullable PipelineBaseAst iterator,
    StatementBlockAst body)
    implements LoopStatementAst {}
