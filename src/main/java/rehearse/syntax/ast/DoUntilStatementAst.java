package rehearse.syntax.ast;

import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/** A {@code do ... until} loop. */
public record DoUntilStatementAst(
    Span span, @Nullable String label, PipelineBaseAst condition, StatementBlockAst body)
    implements LoopStatementAst {}
