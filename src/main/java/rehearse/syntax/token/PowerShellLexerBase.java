package rehearse.syntax.token;

import java.util.List;
import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Lexer;
import org.antlr.v4.runtime.LexerNoViableAltException;
import org.antlr.v4.runtime.Token;
import org.jspecify.annotations.Nullable;
import rehearse.syntax.antlr.PowerShellLexer;
import rehearse.syntax.ast.TokenKind;

/**
 * What the generated lexer is built on: gives out the tokens that {@link TokenContext} chose, and
 * reads punctuation and operators for {@link TokenScanner} by the grammar's rules.
 */
public abstract class PowerShellLexerBase extends Lexer implements TokenScanner.RegularTokens {
  private @Nullable List<SyntaxToken> tokens;
  private int next;

  protected PowerShellLexerBase(CharStream input) {
    super(input);
  }

  /** Returns a scanner over {@code region} that reads regular tokens through a generated lexer. */
  public static TokenScanner scanner(SourceRegion region, ScanErrors errors) {
    SourceCharStream stream = new SourceCharStream(region.text(), region.start(), region.end());
    return new TokenScanner(region, errors, new PowerShellLexer(stream));
  }

  @Override
  public @Nullable TokenKind match(int position, ScanMode mode) {
    _input.seek(position);
    _type = Token.INVALID_TYPE;
    try {
      int type =
          getInterpreter()
              .match(
                  _input,
                  switch (mode) {
                    case COMMAND -> PowerShellLexer.DEFAULT_MODE;
                    case EXPRESSION -> PowerShellLexer.EXPRESSION;
                    case TYPE_NAME -> PowerShellLexer.TYPE_NAME;
                  });
      return TokenTypes.kind(_type == Token.INVALID_TYPE ? type : _type);
    } catch (LexerNoViableAltException none) {
      return null;
    }
  }

  @Override
  public int end() {
    return _input.index();
  }

  @Override
  public Token nextToken() {
    List<SyntaxToken> all = tokens;
    if (all == null) {
      SourceRegion region = SourceRegion.of(_input.toString(), 0, _input.size());
      all =
          TokenContext.ofScript(new TokenScanner(region, (a, b, c, d, e) -> {}, this))
              .tokens()
              .list();
      tokens = all;
    }
    return all.get(Math.min(next++, all.size() - 1));
  }
}
