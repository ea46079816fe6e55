package rehearse.syntax.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/**
 * A {@code function} or {@code filter}, or the code of a method.
 *
 * @param parameters the parameters in parentheses after the name; null when there are none, even if
 *     there are parentheses
 * @param help comment-based help that stands before the function
 */
public record FunctionDefinitionAst(
    Span span,
    boolean filter,
    boolean workflow,
    String name,
    Span nameSpan,
    @Nullable List<ParameterAst> parameters,
    ScriptBlockAst body,
    @Nullable CommentHelp help)
    implements StatementAst {
  public FunctionDefinitionAst {
    parameters = parameters == null || parameters.isEmpty() ? null : List.copyOf(parameters);
  }
}
