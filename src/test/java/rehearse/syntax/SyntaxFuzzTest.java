package rehearse.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import rehearse.source.Diagnostic;
import rehearse.source.SourceText;
import rehearse.source.Span;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.diagnose.Diagnoser;
import rehearse.syntax.token.ScannedToken;
import rehearse.syntax.token.SourceRegion;
import rehearse.syntax.token.SyntaxToken;
import rehearse.syntax.token.TokenContext;

/**
 * What holds for every text, tried on the texts of {@code SyntaxFuzzTestInputs} or, when the
 * environment variable {@code JAZZER_FUZZ} is 1, on texts that grow from these.
 */
class SyntaxFuzzTest {
  private static final String MINUTES = "5m";

  @FuzzTest(maxDuration = MINUTES)
  void lexerReadsAnyText(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    int end = 0;
    for (SyntaxToken token :
        TokenContext.read(SourceRegion.of(text, 0, text.length()), false, 0).tokens().list()) {
      assertThat(token.start()).as("%s", token).isGreaterThanOrEqualTo(end);
      assertThat(token.end()).as("%s", token).isBetween(token.start(), text.length());
      end = token.end();
    }
  }

  @FuzzTest(maxDuration = MINUTES)
  void parserReadsAnyText(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);
    ParseResult result = PowerShellParser.parse(SourceText.of(text));
    List<Diagnostic> diagnostics = result.diagnostics();
    for (Diagnostic diagnostic : diagnostics) {
      Span span = diagnostic.span();
      assertThat(span.start()).as("%s", diagnostic).isBetween(0, text.length() + 1);
      assertThat(span.end()).as("%s", diagnostic).isBetween(span.start(), text.length() + 1);
    }
    if (diagnostics.stream().noneMatch(diagnostic -> diagnostic.id().equals("NestingTooDeep"))) {
      assertThat(result.ast()).isNotNull();
      boolean accepted =
          DeepStack.call(
              () -> {
                Diagnoser.Reading reading = Diagnoser.read(text);
                assertInOrder(reading.tokens(), 0, text.length());
                boolean grammar = PowerShellParser.isAcceptedByGrammar(text);
                assertThat(reading.errors().isEmpty()).as(text).isEqualTo(grammar);
                return grammar;
              });
      assertThat(accepted || !diagnostics.isEmpty()).isTrue();
    }
  }

  /** Checks all tokens but the end of the input, which may stand behind the text. */
  private static void assertInOrder(List<ScannedToken> tokens, int from, int to) {
    int end = from;
    for (ScannedToken token : tokens) {
      if (token.kind() == TokenKind.END_OF_INPUT) {
        continue;
      }
      Span span = token.span();
      assertThat(span.start()).as("%s", token).isGreaterThanOrEqualTo(end);
      assertThat(span.end()).as("%s", token).isBetween(span.start(), to);
      assertInOrder(token.nested(), span.start(), span.end());
      end = span.end();
    }
  }
}
