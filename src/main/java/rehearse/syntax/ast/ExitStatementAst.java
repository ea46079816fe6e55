package rehearse.syntax.ast;

import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/** An {@code exit}. */
public record ExitStatementAst(Span span, @Nullable PipelineBaseAst pipeline)
    implements StatementAst {}
