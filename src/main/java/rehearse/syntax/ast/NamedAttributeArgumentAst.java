package rehearse.syntax.ast;

import rehearse.source.Span;

/**
 * A {@code Name = value} argument of an attribute.
 *
 * @param expressionOmitted whether only the name was written, which means {@code $true}
 */
public record NamedAttributeArgumentAst(
    Span span, String argumentName, ExpressionAst argument, boolean expressionOmitted)
    implements Ast {}
