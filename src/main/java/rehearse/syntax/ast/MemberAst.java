package rehearse.syntax.ast;

/** A member of a class or enum. */
public sealed interface MemberAst extends Ast permits PropertyMemberAst, FunctionMemberAst {
  /** Returns the name of the member. */
  String name();

  /** Returns how the member was declared. */
  MemberModifiers modifiers();
}
