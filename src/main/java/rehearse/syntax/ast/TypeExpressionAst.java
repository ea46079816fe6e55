package rehearse.syntax.ast;

import rehearse.source.Span;

/** A type literal. */
public record TypeExpressionAst(Span span, TypeName typeName) implements ExpressionAst {}
