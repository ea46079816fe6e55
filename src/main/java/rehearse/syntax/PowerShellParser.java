package rehearse.syntax;

import java.util.List;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;
import rehearse.source.Diagnostic;
import rehearse.source.Diagnostics;
import rehearse.source.SourceText;
import rehearse.source.Span;
import rehearse.syntax.ast.ScriptBlockAst;
import rehearse.syntax.ast.SubExpressionAst;
import rehearse.syntax.build.AstBuilder;
import rehearse.syntax.build.SyntaxFailure;
import rehearse.syntax.check.SemanticChecks;
import rehearse.syntax.check.TypeCreationChecks;
import rehearse.syntax.diagnose.Diagnoser;
import rehearse.syntax.diagnose.NestingTooDeepException;
import rehearse.syntax.diagnose.RequiresReader;
import rehearse.syntax.token.ExpandableText;
import rehearse.syntax.token.SourceRegion;
import rehearse.syntax.token.TokenBuffer;
import rehearse.syntax.token.TokenContext;

/** Parses PowerShell. */
public final class PowerShellParser {
  private PowerShellParser() {}

  /** Parses a script: its syntax tree, and what keeps it from being run. */
  public static ParseResult parse(SourceText source) {
    return DeepStack.call(source.text(), () -> new Parsing(source.text()).parse(source));
  }

  /**
   * Parses a script that is about to run: errors in the types it defines, which PowerShell finds
   * only when it makes them, are parse errors too.
   */
  public static ParseResult parseToRun(SourceText source) {
    ParseResult result = parse(source);
    ScriptBlockAst ast = result.ast();
    return ast == null || !result.diagnostics().isEmpty()
        ? result
        : new ParseResult(ast, TypeCreationChecks.errors(ast));
  }

  /** Returns whether the grammar accepts {@code text}, semantic checks left aside. */
  static boolean isAcceptedByGrammar(String text) {
    return new Parsing(text).tree() != null;
  }

  /** One parse. */
  private static final class Parsing {
    private final String text;
    private final Diagnostics errors = new Diagnostics();
    private boolean declaresTypes;

    Parsing(String text) {
      this.text = text;
    }

    ParseResult parse(SourceText source) {
      try {
        ScriptBlockAst ast = tree();
        if (ast == null) {
          Diagnoser.Reading reading = Diagnoser.read(text);
          ast = reading.ast();
          declaresTypes = true;
          reading.errors().forEach(errors::add);
        }
        SemanticChecks.check(source, ast, declaresTypes, errors);
        return new ParseResult(ast, errors.list());
      } catch (NestingTooDeepException tooDeep) {
        int offset = tooDeep.offset();
        String message =
            "The script nests brackets more than " + TokenContext.MAX_NESTING + " deep.";
        return new ParseResult(
            null,
            List.of(new Diagnostic("NestingTooDeep", new Span(offset, offset), message, false)));
      }
    }

    private @Nullable ScriptBlockAst tree() {
      SourceRegion region = SourceRegion.of(text, 0, text.length());
      try {
        TokenContext tokens = tokens(region, false, 0);
        CommentReader comments = new CommentReader(text, tokens.trivia().comments());
        AstBuilder builder = new AstBuilder(region, sub -> nested(sub, comments), comments);
        rehearse.syntax.antlr.PowerShellParser.ScriptContext script =
            generated(tokens, builder).script();
        return builder.script(
            script, RequiresReader.read(text, tokens.trivia().comments(), errors));
      } catch (ParseCancellationException | SyntaxFailure notValid) {
        return null;
      }
    }

    private SubExpressionAst nested(ExpandableText.Subexpression text, CommentReader comments) {
      TokenContext tokens = tokens(text.region(), true, text.depth());
      AstBuilder builder = new AstBuilder(text.region(), sub -> nested(sub, comments), comments);
      return builder.nested(generated(tokens, builder).nestedSubExpression());
    }

    private TokenContext tokens(SourceRegion region, boolean nested, int depth) {
      TokenContext tokens = TokenContext.read(region, nested, depth);
      if (tokens.nestingError() >= 0) {
        throw new NestingTooDeepException(tokens.nestingError());
      }
      declaresTypes |= tokens.declaresTypes();
      return tokens;
    }

    private static rehearse.syntax.antlr.PowerShellParser generated(
        TokenContext tokens, AstBuilder builder) {
      rehearse.syntax.antlr.PowerShellParser parser =
          new rehearse.syntax.antlr.PowerShellParser(new TokenBuffer(tokens.tokens()));
      parser.setBuilder(builder);
      parser.removeErrorListeners();
      parser.setErrorHandler(new BailErrorStrategy());
      parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
      return parser;
    }
  }
}
