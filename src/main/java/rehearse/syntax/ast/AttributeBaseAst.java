package rehearse.syntax.ast;

/**
 * What can stand in square brackets before a parameter, member or expression: an attribute or a
 * type.
 */
public sealed interface AttributeBaseAst extends Ast permits AttributeAst, TypeConstraintAst {
  /** Returns the name in the brackets. */
  TypeName typeName();
}
