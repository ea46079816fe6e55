package rehearse.syntax.ast;

import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/** A {@code while} loop. */
public record WhileStatementAst(
    Span span, @Nullable String label, PipelineBaseAst condition, StatementBlockAst body)
    implements LoopStatementAst {}
