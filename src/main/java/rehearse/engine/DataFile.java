package rehearse.engine;

import org.jspecify.annotations.Nullable;
import rehearse.engine.compile.AttributeRules;
import rehearse.engine.error.ParseException;
import rehearse.engine.function.EngineScriptBlock;
import rehearse.source.SourceText;
import rehearse.syntax.ParseResult;
import rehearse.syntax.PowerShellParser;
import rehearse.syntax.SyntaxChildren;
import rehearse.syntax.ast.Ast;
import rehearse.syntax.ast.HashtableAst;
import rehearse.syntax.ast.ScriptBlockExpressionAst;
import rehearse.syntax.check.SafeValues;
import rehearse.value.ErrorCategory;
import rehearse.value.Exceptions;

/** A PowerShell data file ({@code .psd1}): a hash table that is read but not run. */
final class DataFile {
  private DataFile() {}

  /** Returns the first hash table in {@code source}, null if there is none. */
  static @Nullable Object value(PowerShellSession session, SourceText source, boolean limited) {
    ParseResult parsed = PowerShellParser.parse(source);
    if (parsed.ast() == null || !parsed.isValid()) {
      throw new ParseException(parsed.diagnostics(), source);
    }
    HashtableAst table = first(parsed.ast());
    if (table == null) {
      return null;
    }
    String text = source.text(table.span());
    if (!SafeValues.contain(table, limited)) {
      String message =
          "Cannot generate a PowerShell object for a ScriptBlock evaluating dynamic expressions."
              + " Dynamic expression: ";
      throw Exceptions.of("System.InvalidOperationException", message + text + ".")
          .withError("System.InvalidOperationException", ErrorCategory.NotSpecified);
    }
    EngineScriptBlock block =
        ScriptLoader.block(session, parsed.ast(), source, session.currentState());
    return AttributeRules.evaluate(table, AttributeRules.frame(block));
  }

  private static @Nullable HashtableAst first(Ast node) {
    if (node instanceof HashtableAst table) {
      return table;
    }
    if (node instanceof ScriptBlockExpressionAst) {
      return null;
    }
    for (Ast child : SyntaxChildren.of(node)) {
      HashtableAst found = first(child);
      if (found != null) {
        return found;
      }
    }
    return null;
  }
}
