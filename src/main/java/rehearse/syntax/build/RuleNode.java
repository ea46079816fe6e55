package rehearse.syntax.build;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.antlr.v4.runtime.tree.TerminalNode;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;

/**
 * What the generated parser's nodes are built on. Most of them have one child, which is kept
 * without a list.
 */
public abstract class RuleNode extends ParserRuleContext {
  private static final ParseTree[] NONE = {};

  private @Nullable ParseTree first;
  private ParseTree[] others = NONE;
  private int count;

  protected RuleNode() {}

  protected RuleNode(@Nullable ParserRuleContext parent, int invokingState) {
    super(parent, invokingState);
  }

  /** Forgets the children. */
  public final void release() {
    first = null;
    others = NONE;
    count = 0;
  }

  @Override
  public <T extends ParseTree> T addAnyChild(T child) {
    if (count == 0) {
      first = child;
    } else {
      int index = count - 1;
      if (index == others.length) {
        others = Arrays.copyOf(others, index == 0 ? 2 : index * 2);
      }
      others[index] = child;
    }
    count++;
    return child;
  }

  @Override
  public int getChildCount() {
    return count;
  }

  /** Returns the child at {@code index}, null if there is none; most callers know that there is. */
  @NullUnmarked
  @Override
  public ParseTree getChild(int index) {
    if (index == 0) {
      return first;
    }
    return index > 0 && index < count ? others[index - 1] : null;
  }

  @Override
  public <T extends ParseTree> @Nullable T getChild(Class<? extends T> type, int index) {
    int left = index;
    for (int i = 0; i < count; i++) {
      ParseTree child = getChild(i);
      if (type.isInstance(child) && left-- == 0) {
        return type.cast(child);
      }
    }
    return null;
  }

  @Override
  public <T extends ParserRuleContext> List<T> getRuleContexts(Class<? extends T> type) {
    List<T> found = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      ParseTree child = getChild(i);
      if (type.isInstance(child)) {
        found.add(type.cast(child));
      }
    }
    return found;
  }

  @Override
  public @Nullable TerminalNode getToken(int type, int index) {
    int left = index;
    for (int i = 0; i < count; i++) {
      if (AstBuilder.isToken(getChild(i), type) && left-- == 0) {
        return (TerminalNode) getChild(i);
      }
    }
    return null;
  }

  @Override
  public List<TerminalNode> getTokens(int type) {
    List<TerminalNode> found = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      if (getChild(i) instanceof TerminalNode leaf && AstBuilder.isToken(leaf, type)) {
        found.add(leaf);
      }
    }
    return found;
  }

  @Override
  public void removeLastChild() {
    throw new UnsupportedOperationException("The grammar labels no alternatives");
  }
}
