package rehearse.syntax.diagnose;

import java.util.List;
import rehearse.source.Diagnostic;
import rehearse.syntax.ast.ScriptBlockAst;
import rehearse.syntax.token.ScannedToken;
import rehearse.syntax.token.SourceRegion;

/** Reads a script as PowerShell's parser does, errors and all. */
public final class Diagnoser {
  /**
   * What was read.
   *
   * @param ast the tree, with error nodes where something is missing
   * @param errors the syntax errors in the order PowerShell finds them
   * @param tokens the tokens with comments and continued lines
   */
  public record Reading(ScriptBlockAst ast, List<Diagnostic> errors, List<ScannedToken> tokens) {}

  private Diagnoser() {}

  /** Reads the script {@code text}. */
  public static Reading read(String text) {
    Descent descent = Descent.ofScript(SourceRegion.of(text, 0, text.length()));
    ScriptBlockAst ast = descent.blocks().script();
    return new Reading(ast, descent.errors().list(), descent.scannedTokens());
  }
}
