package rehearse.syntax.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/**
 * A command: its name or what is invoked, then arguments and parameters.
 *
 * @param invocationOperator {@code AMPERSAND}, {@code DOT} or {@code UNKNOWN} when there is none
 */
public record CommandAst(
    Span span,
    TokenKind invocationOperator,
    List<CommandElementAst> commandElements,
    List<RedirectionAst> redirections)
    implements CommandBaseAst {
  public CommandAst {
    commandElements = List.copyOf(commandElements);
    redirections = List.copyOf(redirections);
  }

  /** Returns the command's name if it is written as a constant, else null. */
  public @Nullable String commandName() {
    return commandElements.get(0) instanceof StringConstantExpressionAst name ? name.value() : null;
  }
}
