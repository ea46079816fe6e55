package rehearse.syntax.ast;

import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/** A {@code do ... while} loop. */
public record DoWhileStatementAst(
    Span span, @Nullable String label, PipelineBaseAst condition, StatementBlockAst body)
    implements LoopStatementAst {}
