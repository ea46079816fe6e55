package rehearse.syntax.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/** A declared parameter. */
public record ParameterAst(
    Span span,
    VariableExpressionAst name,
    List<AttributeBaseAst> attributes,
    @Nullable ExpressionAst defaultValue)
    implements Ast {
  public ParameterAst {
    attributes = List.copyOf(attributes);
  }
}
