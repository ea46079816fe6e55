package rehearse.syntax.ast;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.source.Span;

/**
 * A script, the body of a function, or the content of a script block literal.
 *
 * @param attributes attributes before a script block without a {@code param} block
 * @param endBlock the {@code end} block; the unnamed block too
 * @param requirements what {@code #requires} comments ask for; only on the outermost script block
 * @param help comment-based help of a script, or of a function when it stands inside its body
 */
public record ScriptBlockAst(
    Span span,
    List<UsingStatementAst> usingStatements,
    List<AttributeAst> attributes,
    @Nullable ParamBlockAst paramBlock,
    @Nullable NamedBlockAst dynamicParamBlock,
    @Nullable NamedBlockAst beginBlock,
    @Nullable NamedBlockAst processBlock,
    @Nullable NamedBlockAst endBlock,
    @Nullable NamedBlockAst cleanBlock,
    @Nullable ScriptRequirements requirements,
    @Nullable CommentHelp help)
    implements Ast {
  public ScriptBlockAst {
    usingStatements = List.copyOf(usingStatements);
    attributes = List.copyOf(attributes);
  }
}
