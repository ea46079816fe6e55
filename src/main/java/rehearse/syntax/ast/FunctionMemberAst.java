package rehearse.syntax.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/** A method or constructor of a class. */
public record FunctionMemberAst(
    Span span,
    FunctionDefinitionAst functionDefinition,
    @Nullable TypeConstraintAst returnType,
    List<AttributeAst> attributes,
    MemberModifiers modifiers,
    boolean constructor)
    implements MemberAst {
  public FunctionMemberAst {
    attributes = List.copyOf(attributes);
  }

  @Override
  public String name() {
    return functionDefinition.name();
  }
}
