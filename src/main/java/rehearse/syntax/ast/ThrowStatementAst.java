package rehearse.syntax.ast;

import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/** A {@code throw}; without a pipeline, in a catch block, it throws the caught error again. */
public record ThrowStatementAst(Span span, @Nullable PipelineBaseAst pipeline)
    implements StatementAst {}
