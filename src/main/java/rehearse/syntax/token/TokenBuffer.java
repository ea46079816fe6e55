package rehearse.syntax.token;

import java.util.List;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;

/** A list of tokens as the stream that generated parsers read. */
public final class TokenBuffer implements TokenStream {
  private final SyntaxToken[] tokens;
  private final int[] types;
  private int index;

  public TokenBuffer(List<SyntaxToken> tokens) {
    this.tokens = tokens.toArray(new SyntaxToken[0]);
    this.types = new int[this.tokens.length];
    for (int i = 0; i < types.length; i++) {
      types[i] = this.tokens[i].getType();
    }
  }

  @Override
  public Token LT(int offset) {
    return tokens[at(offset)];
  }

  @Override
  public int LA(int offset) {
    return types[at(offset)];
  }

  private int at(int offset) {
    if (offset == 1) {
      return index;
    }
    int at = offset > 0 ? index + offset - 1 : index + offset;
    return Math.max(0, Math.min(at, tokens.length - 1));
  }

  @Override
  public Token get(int position) {
    return tokens[position];
  }

  @Override
  public void consume() {
    if (index < tokens.length - 1) {
      index++;
    }
  }

  @Override
  public int mark() {
    return -1;
  }

  @Override
  public void release(int marker) {}

  @Override
  public int index() {
    return index;
  }

  @Override
  public void seek(int position) {
    index = position;
  }

  @Override
  public int size() {
    return tokens.length;
  }

  @Override
  public TokenSource getTokenSource() {
    throw new UnsupportedOperationException("The tokens were read before");
  }

  @Override
  public String getSourceName() {
    return UNKNOWN_SOURCE_NAME;
  }

  @Override
  public String getText(Interval interval) {
    return "";
  }

  @Override
  public String getText() {
    return "";
  }

  @Override
  public String getText(RuleContext context) {
    return "";
  }

  @Override
  public String getText(Token start, Token stop) {
    return "";
  }
}
