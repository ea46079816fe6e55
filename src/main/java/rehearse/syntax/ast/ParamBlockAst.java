package rehearse.syntax.ast;

import java.util.List;
import rehearse.source.Span;

/** A {@code param(...)} block with the attributes before it. */
public record ParamBlockAst(Span span, List<AttributeAst> attributes, List<ParameterAst> parameters)
    implements Ast {
  public ParamBlockAst {
    attributes = List.copyOf(attributes);
    parameters = List.copyOf(parameters);
  }
}
