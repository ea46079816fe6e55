package rehearse.syntax.ast;

import rehearse.source.Span;

/**
 * A string without anything to expand.
 *
 * @param value the text it stands for: without quotes, escapes replaced
 */
public record StringConstantExpressionAst(
    Span span, String value, StringConstantType stringConstantType) implements ExpressionAst {}
