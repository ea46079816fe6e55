package rehearse.syntax.ast;

import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/** A {@code return}. */
public record ReturnStatementAst(Span span, @Nullable PipelineBaseAst pipeline)
    implements StatementAst {}
