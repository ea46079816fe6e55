package rehearse.syntax.ast;

import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/** A {@code continue}. */
public record ContinueStatementAst(Span span, @Nullable ExpressionAst label)
    implements StatementAst {}
