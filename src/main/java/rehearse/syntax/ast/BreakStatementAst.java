package rehearse.syntax.ast;

import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/** A {@code break}. */
public record BreakStatementAst(Span span, @Nullable ExpressionAst label) implements StatementAst {}
