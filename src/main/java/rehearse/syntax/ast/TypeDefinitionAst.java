package rehearse.syntax.ast;

import java.util.List;
import rehearse.source.Span;

/** A {@code class} or {@code enum}. */
public record TypeDefinitionAst(
    Span span,
    String name,
    TypeDefinitionKind kind,
    List<AttributeAst> attributes,
    List<TypeConstraintAst> baseTypes,
    List<MemberAst> members)
    implements StatementAst {
  public TypeDefinitionAst {
    attributes = List.copyOf(attributes);
    baseTypes = List.copyOf(baseTypes);
    members = List.copyOf(members);
  }
}
