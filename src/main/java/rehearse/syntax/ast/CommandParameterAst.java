package rehearse.syntax.ast;

import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/**
 * A parameter of a command, with its argument when a colon joins the two.
 *
 * @param parameterName the name without the dash
 * @param errorPosition the dash, the name and the colon
 */
public record CommandParameterAst(
    Span span, String parameterName, @Nullable ExpressionAst argument, Span errorPosition)
    implements CommandElementAst {}
