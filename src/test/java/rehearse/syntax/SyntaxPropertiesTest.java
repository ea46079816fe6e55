package rehearse.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rehearse.source.Diagnostic;
import rehearse.source.SourceText;
import rehearse.syntax.ast.Ast;
import rehearse.syntax.ast.BaseCtorInvokeMemberExpressionAst;
import rehearse.syntax.ast.CommandExpressionAst;
import rehearse.syntax.ast.ParamBlockAst;
import rehearse.syntax.ast.TokenKind;
import rehearse.syntax.diagnose.Diagnoser;
import rehearse.syntax.token.CharTraits;
import rehearse.syntax.token.ScannedToken;

/** What holds for every text, whatever it says. */
class SyntaxPropertiesTest {
  @Test
  void spansNest() throws IOException {
    for (String script : SampleScripts.all()) {
      ParseResult result = PowerShellParser.parse(SourceText.of(script));
      if (result.isValid() && result.ast() != null) {
        assertNested(result.ast(), script);
      }
    }
  }

  private static void assertNested(Ast node, String script) {
    assertThat(node.span().end()).isLessThanOrEqualTo(script.length());
    for (Ast child : SyntaxChildren.of(node)) {
      if (callsBase(child) || node instanceof ParamBlockAst) {
        continue; // PowerShell's extents of these leave out what stands before the block
      }
      assertThat(child.span().start()).as("%s", child).isGreaterThanOrEqualTo(node.span().start());
      assertThat(child.span().end()).as("%s", child).isLessThanOrEqualTo(node.span().end());
      assertNested(child, script);
    }
  }

  private static boolean callsBase(Ast node) {
    return node instanceof CommandExpressionAst command
        && command.expression() instanceof BaseCtorInvokeMemberExpressionAst;
  }

  @Test
  void tokensAddUpToTheText() throws IOException {
    for (String script : SampleScripts.all()) {
      int end = 0;
      for (ScannedToken token : Diagnoser.read(script).tokens()) {
        if (token.kind() != TokenKind.END_OF_INPUT) {
          assertThat(token.span().start())
              .as("%s in%n%s", token, script)
              .isGreaterThanOrEqualTo(end);
          assertBlank(script, end, token.span().start());
          end = token.span().end();
        }
      }
      assertBlank(script, end, script.length());
    }
  }

  private static void assertBlank(String script, int from, int to) {
    for (int i = from; i < to; i++) {
      char c = script.charAt(i);
      boolean blank = CharTraits.isWhitespace(c) || c == '`' || CharTraits.isNewLine(c);
      assertThat(blank).as("'%s' at %d of%n%s", c, i, script).isTrue();
    }
  }

  @Test
  void lineBreaksOfAnyKindGiveTheSameTree() throws IOException {
    for (String script : SampleScripts.all()) {
      if (!script.contains("`r") && !script.contains("\r")) {
        String tree = SyntaxConformance.ast(script);
        String windows = SyntaxConformance.ast(script.replace("\n", "\r\n"));
        assertThat(windows.replace("\\r\\n", "\\n")).isEqualTo(tree);
        String old = SyntaxConformance.ast(script.replace('\n', '\r'));
        assertThat(old.replace("\\r", "\\n")).isEqualTo(tree.replace("\\r", "\\n"));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
  void byteOrderMarksAreNoPartOfTheText(String name) throws IOException {
    Charset charset = Charset.forName(name);
    for (String script : SampleScripts.all()) {
      assertThat(SourceText.decode(("\ufeff" + script).getBytes(charset))).isEqualTo(script);
      assertThat(SourceText.decode(script.getBytes(StandardCharsets.UTF_8))).isEqualTo(script);
    }
    byte[] sample = ("\ufeff" + SampleScripts.SAMPLE).getBytes(charset);
    assertThat(SyntaxConformance.ast(SourceText.decode(sample)))
        .isEqualTo(SyntaxConformance.ast(SampleScripts.SAMPLE));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "(", "{", "$(", "@(", "[", "\"$(", "@{a=", "!", "-", "if(1){", "a[", "$a[", "[int]", "1+",
        "$a=", "a|", "a&&", "&&", "1,", "$a ? ", "else{", ".b"
      })
  void deepNestingIsADiagnostic(String opener) {
    String text = opener.repeat(100_000);
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          ParseResult result = PowerShellParser.parse(SourceText.of(text));
          boolean valid = List.of("[", "a[", "[int]", ".b").contains(opener);
          assertThat(valid || !result.diagnostics().isEmpty()).isTrue();
        });
  }

  @Test
  void nestingWithinTheLimitIsRead() {
    String text = "(".repeat(900) + "1" + ")".repeat(900);
    assertThat(PowerShellParser.parse(SourceText.of(text)).diagnostics()).isEmpty();
    String deeper = "(".repeat(1200) + "1" + ")".repeat(1200);
    assertThat(PowerShellParser.parse(SourceText.of(deeper)).diagnostics())
        .extracting(Diagnostic::id)
        .containsExactly("NestingTooDeep");
  }
}
