package rehearse.syntax.ast;

import java.util.List;
import rehearse.source.Span;

/** A method call. */
public record InvokeMemberExpressionAst(
    Span span,
    ExpressionAst expression,
    CommandElementAst member,
    List<ExpressionAst> arguments,
    List<TypeName> genericTypeArguments,
    boolean isStatic,
    boolean nullConditional)
    implements ExpressionAst {
  public InvokeMemberExpressionAst {
    arguments = List.copyOf(arguments);
    genericTypeArguments = List.copyOf(genericTypeArguments);
  }
}
