package rehearse.syntax.build;

import java.util.ArrayList;
import org.antlr.v4.runtime.ParserRuleContext;
import org.antlr.v4.runtime.tree.ParseTree;
import org.jspecify.annotations.Nullable;

/**
 * What the generated parser's nodes are built on. Most of them have one child, so that room is made
 * for few.
 */
public abstract class RuleNode extends ParserRuleContext {
  private static final int USUAL_CHILDREN = 2;

  protected RuleNode() {}

  protected RuleNode(@Nullable ParserRuleContext parent, int invokingState) {
    super(parent, invokingState);
  }

  @Override
  public <T extends ParseTree> T addAnyChild(T child) {
    if (children == null) {
      children = new ArrayList<>(USUAL_CHILDREN);
    }
    children.add(child);
    return child;
  }
}
