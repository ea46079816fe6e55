package rehearse.syntax;

import java.util.List;
import java.util.concurrent.Callable;
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
import rehearse.syntax.token.ScannedToken;
import rehearse.syntax.token.SourceRegion;
import rehearse.syntax.token.TokenContext;

/** Parses PowerShell. */
public final class PowerShellParser {
  /** How long a text must be to nest deeply. */
  private static final int SHORT = 500;

  private PowerShellParser() {}

  /** Parses a script: its syntax tree, and what keeps it from being run. */
  public static ParseResult parse(SourceText source) {
    try {
      return new Parsing(source, false).call();
    } catch (DeepStack.NeededException deep) {
      return DeepStack.call(new Parsing(source, true));
    }
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

  /**
   * Returns the tokens of a text, valid or not, comments and continued lines among them; none if
   * its brackets nest too deep.
   */
  public static List<ScannedToken> tokens(SourceText source) {
    String text = source.text();
    try {
      return text.length() < SHORT
          ? Diagnoser.read(text).tokens()
          : DeepStack.call(() -> Diagnoser.read(text).tokens());
    } catch (NestingTooDeepException tooDeep) {
      return List.of();
    }
  }

  /** Returns whether the grammar accepts {@code text}, semantic checks left aside. */
  static boolean isAcceptedByGrammar(String text) {
    return new Parsing(SourceText.of(text), true).tree() != null;
  }

  /** One parse. */
  private static final class Parsing implements Callable<ParseResult>, AstBuilder.NestedParser {
    private final SourceText source;
    private final String text;
    private final boolean deep;
    private final Diagnostics errors = new Diagnostics();
    private CommentReader comments = CommentReader.NONE;
    private boolean declaresTypes;

    /**
     * Prepares a parse.
     *
     * @param deep whether this runs on a deep stack; if not, texts that need one are refused
     */
    Parsing(SourceText source, boolean deep) {
      this.source = source;
      this.text = source.text();
      this.deep = deep;
    }

    @Override
    public ParseResult call() {
      try {
        ScriptBlockAst ast = tree();
        if (ast == null && !deep) {
          return DeepStack.call(this::diagnosed);
        }
        return ast == null ? diagnosed() : checked(ast);
      } catch (NestingTooDeepException tooDeep) {
        int offset = tooDeep.offset();
        String message =
            "The script nests brackets more than " + TokenContext.MAX_NESTING + " deep.";
        return new ParseResult(
            null,
            List.of(new Diagnostic("NestingTooDeep", new Span(offset, offset), message, false)));
      }
    }

    /** Reads the text once more, for its errors, which takes a deep stack. */
    private ParseResult diagnosed() {
      Diagnoser.Reading reading = Diagnoser.read(text);
      declaresTypes = true;
      errors.addAll(reading.errors());
      return checked(reading.ast());
    }

    private ParseResult checked(ScriptBlockAst ast) {
      SemanticChecks.check(source, ast, declaresTypes, errors);
      return new ParseResult(ast, errors.list());
    }

    private void needDeepStack() {
      if (!deep) {
        throw new DeepStack.NeededException();
      }
    }

    private @Nullable ScriptBlockAst tree() {
      SourceRegion region = SourceRegion.of(text, 0, text.length());
      try {
        TokenContext tokens = tokens(region, false, 0);
        comments = new CommentReader(text, tokens.trivia().comments());
        AstBuilder builder = new AstBuilder(region, this, comments);
        rehearse.syntax.antlr.PowerShellParser.ScriptContext script =
            generated(tokens, builder).script();
        return builder.script(
            script, RequiresReader.read(text, tokens.trivia().comments(), errors));
      } catch (ParseCancellationException | SyntaxFailure notValid) {
        return null;
      }
    }

    @Override
    public SubExpressionAst parse(ExpandableText.Subexpression nested) {
      SourceRegion region = nested.region();
      TokenContext tokens = tokens(region, true, nested.depth());
      AstBuilder builder = new AstBuilder(region, this, comments);
      return builder.nested(generated(tokens, builder).nestedSubExpression());
    }

    private TokenContext tokens(SourceRegion region, boolean nested, int depth) {
      TokenContext tokens = TokenContext.read(region, nested, depth);
      if (tokens.nestingError() >= 0) {
        throw new NestingTooDeepException(tokens.nestingError());
      }
      if (tokens.nestsDeeply()) {
        needDeepStack();
      }
      declaresTypes |= tokens.declaresTypes();
      return tokens;
    }

    private static rehearse.syntax.antlr.PowerShellParser generated(
        TokenContext tokens, AstBuilder builder) {
      rehearse.syntax.antlr.PowerShellParser parser =
          new rehearse.syntax.antlr.PowerShellParser(tokens.tokens());
      parser.setBuilder(builder);
      parser.removeErrorListeners();
      parser.setErrorHandler(new BailErrorStrategy());
      parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
      return parser;
    }
  }
}
