package rehearse.syntax.ast;

import java.util.List;
import rehearse.source.Span;

/**
 * A {@code begin}, {@code process}, {@code end}, {@code clean} or {@code dynamicparam} block, or
 * the unnamed statements of a script block.
 *
 * @param blockKind which block it is; {@code END} when unnamed
 */
public record NamedBlockAst(
    Span span,
    TokenKind blockKind,
    boolean unnamed,
    List<StatementAst> statements,
    List<TrapStatementAst> traps)
    implements Ast {
  public NamedBlockAst {
    statements = List.copyOf(statements);
    traps = List.copyOf(traps);
  }
}
