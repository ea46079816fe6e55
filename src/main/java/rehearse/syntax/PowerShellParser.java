package rehearse.syntax;

import java.util.ArrayList;
import java.util.List;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;
import rehearse.source.Diagnostic;
import rehearse.source.SourceText;
import rehearse.syntax.ast.CommentHelp;
import rehearse.syntax.ast.ScriptBlockAst;
import rehearse.syntax.ast.SubExpressionAst;
import rehearse.syntax.build.AstBuilder;
import rehearse.syntax.build.SyntaxFailure;
import rehearse.syntax.check.SemanticChecks;
import rehearse.syntax.diagnose.Diagnoser;
import rehearse.syntax.token.SourceRegion;
import rehearse.syntax.token.TokenBuffer;
import rehearse.syntax.token.TokenContext;

/** Parses PowerShell. */
public final class PowerShellParser {
  private PowerShellParser() {}

  /** Parses a script: its syntax tree, or what keeps it from being one. */
  public static ParseResult parse(SourceText source) {
    return new Parsing(source).parse();
  }

  /** One parse. */
  private static final class Parsing {
    private final SourceText source;

    Parsing(SourceText source) {
      this.source = source;
    }

    ParseResult parse() {
      ScriptBlockAst ast = tree();
      List<Diagnostic> errors = new ArrayList<>(0);
      if (ast == null) {
        Diagnoser.Reading reading = Diagnoser.read(source.text());
        ast = reading.ast();
        errors.addAll(reading.errors());
      }
      SemanticChecks.check(ast, errors);
      return new ParseResult(ast, errors);
    }

    private @Nullable ScriptBlockAst tree() {
      SourceRegion region = SourceRegion.of(source.text(), 0, source.text().length());
      try {
        TokenContext tokens = TokenContext.read(region, false, 0);
        rehearse.syntax.antlr.PowerShellParser parser = generated(tokens);
        AstBuilder builder = new AstBuilder(region, this::nested, new NoHelp(), 0);
        return builder.script(parser.script(), null);
      } catch (ParseCancellationException | SyntaxFailure notValid) {
        return null;
      }
    }

    private SubExpressionAst nested(SourceRegion region, int depth) {
      TokenContext tokens = TokenContext.read(region, true, depth);
      AstBuilder builder = new AstBuilder(region, this::nested, new NoHelp(), depth);
      return builder.nested(generated(tokens).nestedSubExpression());
    }

    private static rehearse.syntax.antlr.PowerShellParser generated(TokenContext tokens) {
      rehearse.syntax.antlr.PowerShellParser parser =
          new rehearse.syntax.antlr.PowerShellParser(new TokenBuffer(tokens.tokens()));
      parser.removeErrorListeners();
      parser.setErrorHandler(new BailErrorStrategy());
      parser.getInterpreter().setPredictionMode(PredictionMode.SLL);
      return parser;
    }
  }

  private static final class NoHelp implements AstBuilder.HelpFinder {
    @Override
    public @Nullable CommentHelp before(int start) {
      return null;
    }

    @Override
    public @Nullable CommentHelp inside(int start, int end) {
      return null;
    }
  }
}
