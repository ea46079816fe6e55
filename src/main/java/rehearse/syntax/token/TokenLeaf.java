package rehearse.syntax.token;

import org.antlr.v4.runtime.CharStream;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.RuleContext;
import org.antlr.v4.runtime.Token;
import org.antlr.v4.runtime.TokenSource;
import org.antlr.v4.runtime.misc.Interval;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.ParseTreeVisitor;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.Nullable;

/**
 * A token that is itself the leaf of the generated parser's tree, so that no other object stands
 * for it there. Leaves do not know their parents.
 */
abstract class TokenLeaf implements Token, TerminalNode {
  @Override
  public Token getSymbol() {
    return this;
  }

  @Override
  public @Nullable ParseTree getParent() {
    return null;
  }

  @Override
  public void setParent(RuleContext parent) {}

  @Override
  public int getChildCount() {
    return 0;
  }

  @Override
  public @Nullable ParseTree getChild(int index) {
    return null;
  }

  @Override
  public Object getPayload() {
    return this;
  }

  @Override
  public Interval getSourceInterval() {
    return Interval.INVALID;
  }

  @Override
  public <T> T accept(ParseTreeVisitor<? extends T> visitor) {
    return visitor.visitTerminal(this);
  }

  @Override
  public String toStringTree() {
    return toString();
  }

  @Override
  public String toStringTree(Parser parser) {
    return toString();
  }

  /** Tokens do not know their number: the stream of them has no use for it. */
  @Override
  public int getTokenIndex() {
    return -1;
  }

  @Override
  public int getLine() {
    return 0;
  }

  @Override
  public int getCharPositionInLine() {
    return getStartIndex();
  }

  @Override
  public int getChannel() {
    return DEFAULT_CHANNEL;
  }

  @Override
  public @Nullable TokenSource getTokenSource() {
    return null;
  }

  @Override
  public @Nullable CharStream getInputStream() {
    return null;
  }
}
