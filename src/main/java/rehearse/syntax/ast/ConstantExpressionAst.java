package rehearse.syntax.ast;

import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/**
 * A number, or the {@code True} of an attribute argument without a value.
 *
 * @param text the number as it was written
 */
public record ConstantExpressionAst(Span span, @Nullable Object value, String text)
    implements ExpressionAst {}
