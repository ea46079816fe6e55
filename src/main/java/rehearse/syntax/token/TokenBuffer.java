package rehearse.syntax.token;

import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.TokenStream;
import org.antlr.v4.runtime.misc.Interval;

/** The tokens of a text: first they are added, then generated parsers read them as a stream. */
public final class TokenBuffer implements TokenStream {
  private SyntaxToken[] tokens;
  private int size;
  private int index;

  /** Makes a buffer with room for {@code expected} tokens; it grows when there are more. */
  TokenBuffer(int expected) {
    tokens = new SyntaxToken[expected];
  }

  void add(SyntaxToken token) {
    if (size == tokens.length) {
      tokens = Arrays.copyOf(tokens, size * 2);
    }
    tokens[size++] = token;
  }

  SyntaxToken first() {
    return tokens[0];
  }

  SyntaxToken last() {
    return tokens[size - 1];
  }

  /** Returns the tokens, the end of the text last. */
  public List<SyntaxToken> list() {
    return Collections.unmodifiableList(Arrays.asList(tokens).subList(0, size));
  }

  @Override
  public Token LT(int offset) {
    return tokens[at(offset)];
  }

  @Override
  public int LA(int offset) {
    return tokens[at(offset)].getType();
  }

  private int at(int offset) {
    if (offset == 1) {
      return index;
    }
    int at = offset > 0 ? index + offset - 1 : index + offset;
    return Math.max(0, Math.min(at, size - 1));
  }

  @Override
  public Token get(int position) {
    return tokens[position];
  }

  @Override
  public void consume() {
    if (index < size - 1) {
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
    return size;
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
