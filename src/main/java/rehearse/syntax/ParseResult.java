package rehearse.syntax;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.source.Diagnostic;
import rehearse.syntax.ast.ScriptBlockAst;

/**
 * What parsing a text gave: a tree, and the errors that keep it from being run.
 *
 * @param ast the tree, with error nodes where something is missing; null only for a text that nests
 *     too deep to be read
 * @param diagnostics the parse errors in PowerShell's order
 */
public record ParseResult(@Nullable ScriptBlockAst ast, List<Diagnostic> diagnostics) {
  public ParseResult {
    diagnostics = List.copyOf(diagnostics);
  }

  /** Returns whether the text can be run. */
  public boolean isValid() {
    return ast != null && diagnostics.isEmpty();
  }

  /** Returns whether more input could make the text valid, so that a prompt asks for more. */
  public boolean isIncomplete() {
    return !diagnostics.isEmpty() && diagnostics.get(0).incomplete();
  }
}
