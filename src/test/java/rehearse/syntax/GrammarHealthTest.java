package rehearse.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.antlr.v4.runtime.ANTLRErrorListener;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.DecisionState;
import org.antlr.v4.runtime.atn.LL1Analyzer;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.misc.IntervalSet;
import org.antlr.v4.runtime.misc.ParseCancellationException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rehearse.syntax.antlr.PowerShellParser;
import rehearse.syntax.token.SourceRegion;
import rehearse.syntax.token.TokenContext;

/** One token decides nearly everywhere: no ambiguity, no second and slower prediction. */
class GrammarHealthTest {
  private static final int MOST_PREDICTION_SITES = 2;
  private static final Pattern QUOTED_OR_COMMENT =
      Pattern.compile("'(?:\\\\.|[^'\\\\])*+'|//[^\n]*+");

  @Test
  void nothingIsAmbiguousOrNeedsMoreContext() throws IOException {
    List<String> trouble = new ArrayList<>();
    for (String script : SampleScripts.all()) {
      parse(script, PredictionMode.LL_EXACT_AMBIG_DETECTION, new Predictions(trouble));
    }
    assertThat(trouble).isEmpty();
  }

  @Test
  void fastPredictionGivesTheTreeOfFullPrediction() throws IOException {
    for (String script : SampleScripts.all()) {
      String fast = parse(script, PredictionMode.SLL, null);
      assertThat(fast).as(script).isEqualTo(parse(script, PredictionMode.LL, null));
    }
  }

  /** The diagnoser reads all that the grammar refuses, valid or not; that would only be slow. */
  @Test
  void theGrammarItselfAcceptsTheScriptsOfTheTree() throws IOException {
    for (Map.Entry<String, String> script : SampleScripts.inTree().entrySet()) {
      assertThat(rehearse.syntax.PowerShellParser.isAcceptedByGrammar(script.getValue()))
          .as(script.getKey())
          .isTrue();
    }
  }

  @Test
  void oneTokenDecidesAlmostEverywhere() {
    List<String> sites = new ArrayList<>();
    PowerShellParser parser = new PowerShellParser(tokens("").tokens());
    LL1Analyzer analyzer = new LL1Analyzer(parser.getATN());
    for (DecisionState decision : parser.getATN().decisionToState) {
      if (!isDecidedByOneToken(analyzer.getDecisionLookahead(decision))) {
        sites.add(PowerShellParser.ruleNames[decision.ruleIndex]);
      }
    }
    assertThat(sites).hasSizeLessThanOrEqualTo(MOST_PREDICTION_SITES);
  }

  private static boolean isDecidedByOneToken(IntervalSet[] lookahead) {
    IntervalSet seen = new IntervalSet();
    for (IntervalSet alternative : lookahead) {
      if (alternative == null || !alternative.and(seen).isNil()) {
        return false;
      }
      seen.addAll(alternative);
    }
    return true;
  }

  @Test
  void theLexerHasNoPredicatesAndTheGrammarNoJava() throws IOException {
    for (String name : List.of("PowerShellLexer.g4", "PowerShellParser.g4")) {
      String grammar = Files.readString(Path.of("grammar", name));
      String rules = QUOTED_OR_COMMENT.matcher(grammar).replaceAll("");
      int blocks = rules.split("(options|tokens) *\\{", -1).length;
      assertThat(rules.split("\\{", -1)).as(name).hasSize(blocks);
      assertThat(rules).as(name).doesNotContain("@members", "@header");
    }
  }

  private static TokenContext tokens(String script) {
    return TokenContext.read(SourceRegion.of(script, 0, script.length()), false, 0);
  }

  /** Returns the parse tree, the word "invalid" if {@code script} has none. */
  private static String parse(
      String script, PredictionMode mode, @Nullable ANTLRErrorListener listener) {
    TokenContext tokens = tokens(script);
    PowerShellParser parser = new PowerShellParser(tokens.tokens());
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    parser.getInterpreter().setPredictionMode(mode);
    if (listener != null) {
      parser.addErrorListener(listener);
    }
    try {
      return parser.script().toStringTree(parser);
    } catch (ParseCancellationException notValid) {
      return "invalid";
    }
  }

  /** Collects what the generated parser says about its predictions. */
  private static final class Predictions extends BaseErrorListener {
    private final List<String> trouble;

    Predictions(List<String> trouble) {
      this.trouble = trouble;
    }

    @Override
    public void reportAmbiguity(
        Parser recognizer,
        DFA dfa,
        int start,
        int stop,
        boolean exact,
        BitSet alternatives,
        ATNConfigSet configs) {
      trouble.add("ambiguous: decision " + dfa.decision);
    }

    @Override
    public void reportAttemptingFullContext(
        Parser recognizer,
        DFA dfa,
        int start,
        int stop,
        BitSet alternatives,
        ATNConfigSet configs) {
      trouble.add("full context: decision " + dfa.decision);
    }
  }
}
