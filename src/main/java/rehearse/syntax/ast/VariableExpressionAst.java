package rehearse.syntax.ast;

import rehearse.source.Span;

/** A variable, written with {@code $} or, splatted, with {@code @}. */
public record VariableExpressionAst(Span span, VariablePath variablePath, boolean splatted)
    implements ExpressionAst {}
