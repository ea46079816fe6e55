package rehearse.engine;

import java.util.ArrayList;
import java.util.List;
import rehearse.engine.error.ParseException;
import rehearse.engine.function.CodeBlock;
import rehearse.engine.function.CompileOptions;
import rehearse.engine.function.EngineScriptBlock;
import rehearse.engine.scope.SessionState;
import rehearse.source.SourceText;
import rehearse.syntax.ParseResult;
import rehearse.syntax.PowerShellParser;
import rehearse.syntax.ast.ScriptBlockAst;
import rehearse.syntax.ast.UsingStatementAst;
import rehearse.syntax.ast.UsingStatementKind;

/** Turns texts into script blocks. */
final class ScriptLoader {
  private ScriptLoader() {}

  /**
   * Parses a text.
   *
   * @throws rehearse.value.PsException a ParseException if it does not parse
   */
  static EngineScriptBlock load(PowerShellSession session, SourceText source, SessionState state) {
    ParseResult result = PowerShellParser.parseToRun(source);
    ScriptBlockAst ast = result.ast();
    if (ast == null || !result.diagnostics().isEmpty()) {
      throw new ParseException(result.diagnostics(), source);
    }
    return block(session, ast, source, state);
  }

  static EngineScriptBlock block(
      PowerShellSession session, ScriptBlockAst ast, SourceText source, SessionState state) {
    List<String> namespaces = new ArrayList<>();
    for (UsingStatementAst using : ast.usingStatements()) {
      if (using.kind() == UsingStatementKind.NAMESPACE && using.name() != null) {
        namespaces.add(using.name().value());
      }
    }
    CodeBlock code =
        new CodeBlock(
            ast, source, null, CodeBlock.BlockKind.FUNCTION, new CompileOptions(namespaces));
    return new EngineScriptBlock(session, code, state);
  }
}
