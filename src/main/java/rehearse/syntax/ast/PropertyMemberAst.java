package rehearse.syntax.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/** A property of a class or a name of an enum. */
public record PropertyMemberAst(
    Span span,
    String name,
    @Nullable TypeConstraintAst propertyType,
    List<AttributeAst> attributes,
    MemberModifiers modifiers,
    @Nullable ExpressionAst initialValue)
    implements MemberAst {
  public PropertyMemberAst {
    attributes = List.copyOf(attributes);
  }
}
