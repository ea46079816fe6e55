package rehearse.syntax.build;

import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;
import rehearse.syntax.antlr.PowerShellParser.StatementContext;
import rehearse.syntax.token.SyntaxToken;

/**
 * What the generated parser is built on. With an {@link AstBuilder} it builds the syntax tree of
 * every statement as soon as the statement is read, and forgets its own tree of it, so that a long
 * script's trees are never in memory at once.
 */
public abstract class PowerShellParserBase extends Parser {
  private @Nullable AstBuilder builder;

  protected PowerShellParserBase(TokenStream input) {
    super(input);
  }

  /** Sets what builds the statements' syntax trees; without it the parser's own tree is kept. */
  public void setBuilder(AstBuilder newBuilder) {
    builder = newBuilder;
  }

  @Override
  public TerminalNode createTerminalNode(ParserRuleContext parent, Token token) {
    return (SyntaxToken) token;
  }

  @Override
  public void exitRule() {
    ParserRuleContext context = _ctx;
    super.exitRule();
    AstBuilder builds = builder;
    if (builds != null
        && context instanceof StatementContext statement
        && statement.exception == null) {
      builder = null; // stays so when the statement is found to be wrong
      statement.ast = builds.statements().build(statement);
      statement.release();
      builder = builds;
    }
  }
}
