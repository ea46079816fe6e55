package rehearse.engine.compile;

import java.util.Locale;
import rehearse.source.SourceText;
import rehearse.syntax.ast.Ast;

/** Finds out whether code may use a variable that is costly to supply. */
final class VariableUse {
  private VariableUse() {}

  /** Returns whether the text of {@code tree} has {@code $name} in it, however it is spelled. */
  static boolean mentions(Ast tree, SourceText source, String name) {
    String text = source.text(tree.span()).toLowerCase(Locale.ROOT);
    return text.contains("$" + name) || text.contains("{" + name + "}");
  }
}
