package rehearse.syntax.ast;

import rehearse.source.Span;

/** A type in square brackets before something that it constrains. */
public record TypeConstraintAst(Span span, TypeName typeName) implements AttributeBaseAst {}
