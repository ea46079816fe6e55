package rehearse.syntax.ast;

import java.util.List;
import rehearse.source.Span;

/** An attribute such as {@code [Parameter(Mandatory)]}. */
public record AttributeAst(
    Span span,
    TypeName typeName,
    List<ExpressionAst> positionalArguments,
    List<NamedAttributeArgumentAst> namedArguments)
    implements AttributeBaseAst {
  public AttributeAst {
    positionalArguments = List.copyOf(positionalArguments);
    namedArguments = List.copyOf(namedArguments);
  }
}
