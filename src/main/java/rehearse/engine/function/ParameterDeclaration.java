package rehearse.engine.function;

import java.util.List;
import rehearse.syntax.ast.AttributeAst;
import rehearse.syntax.ast.ParameterAst;

/** The {@code param} block as it is written, from which a command's description is made. */
public record ParameterDeclaration(List<AttributeAst> attributes, List<ParameterAst> parameters) {
  public ParameterDeclaration {
    attributes = List.copyOf(attributes);
    parameters = List.copyOf(parameters);
  }
}
