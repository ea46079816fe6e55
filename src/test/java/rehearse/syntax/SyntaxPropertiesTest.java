package rehearse.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.Stream;
import org.antlr.v4.runtime.BailErrorStrategy;
import org.antlr.v4.runtime.BaseErrorListener;
import org.antlr.v4.runtime.Parser;
import org.antlr.v4.runtime.atn.ATNConfigSet;
import org.antlr.v4.runtime.atn.PredictionMode;
import org.antlr.v4.runtime.dfa.DFA;
import org.antlr.v4.runtime.misc.ParseCancellationException;
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
import rehearse.syntax.diagnose.Diagnoser;
import rehearse.syntax.token.SourceRegion;
import rehearse.syntax.token.TokenBuffer;
import rehearse.syntax.token.TokenContext;

/** What holds for every text, whatever it says. */
class SyntaxPropertiesTest {
  private static final String SAMPLE =
      """
      [CmdletBinding(SupportsShouldProcess)]
      param([Parameter(Mandatory)] [string[]] $Name, $Count = 1 + 2)
      begin { $seen = @{ a = 1; 'b c' = Get-It -x 1 } }
      process {
          :outer foreach ($n in $Name | Sort-Object) {
              if ($n -match '^a' -and -not $seen[$n]) { continue outer } elseif ($x) { 1 } else { 2 }
              switch -Regex ($n) { 'b' { "$n is $($seen.Count) of ${Count}" } default { break } }
          }
          try { [math]::Max(1, 2) | ForEach-Object { $_ * 2 } 2>&1 > $null }
          catch [System.IO.IOException], [ArgumentException] { throw } finally { $i++ }
          & $cmd @args -Flag:$true a,b,'c' *> all.txt && Get-It || exit 1
          $x = $a ? 1 : ${b}?.c ?? [int]'5'
          @'
      here $x
      '@
      }
      end { class A : B { [int] $n = 1; A() : base(1) { } static [void] M([int] $x) { return } } }
      """;

  private static Stream<String> scripts() throws IOException {
    List<String> scripts = new ArrayList<>();
    scripts.add(SAMPLE);
    for (Path folder : List.of(Path.of("src"), Path.of("scripts"))) {
      if (Files.isDirectory(folder)) {
        try (Stream<Path> files = Files.walk(folder)) {
          for (Path file : files.filter(f -> f.toString().endsWith(".ps1")).toList()) {
            scripts.add(Files.readString(file));
          }
        }
      }
    }
    Path cases = shared().resolve("conformance/syntax.cases");
    if (Files.exists(cases)) {
      SyntaxConformance.cases(cases).forEach(item -> scripts.add(item.script()));
    }
    return scripts.stream();
  }

  private static Path shared() {
    String named = System.getenv("REHEARSE_SHARED");
    return named == null ? Path.of("../shared") : Path.of(named);
  }

  @Test
  void spansNest() throws IOException {
    scripts()
        .forEach(
            script -> {
              ParseResult result = PowerShellParser.parse(SourceText.of(script));
              if (result.isValid() && result.ast() != null) {
                assertNested(result.ast(), script);
              }
            });
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
  void lineBreaksOfAnyKindGiveTheSameTree() throws IOException {
    scripts()
        .filter(script -> !script.contains("`r") && !script.contains("\r"))
        .forEach(
            script -> {
              String tree = SyntaxConformance.ast(script);
              String windows = SyntaxConformance.ast(script.replace("\n", "\r\n"));
              assertThat(windows.replace("\\r\\n", "\\n")).isEqualTo(tree);
              String old = SyntaxConformance.ast(script.replace('\n', '\r'));
              assertThat(old.replace("\\r", "\\n")).isEqualTo(tree.replace("\\r", "\\n"));
            });
  }

  @Test
  void everyBeginningOfAScriptIsReadWithoutFailing() {
    for (int end = 0; end <= SAMPLE.length(); end++) {
      String text = SAMPLE.substring(0, end);
      ParseResult result = PowerShellParser.parse(SourceText.of(text));
      boolean accepted = PowerShellParser.isAcceptedByGrammar(text);
      assertThat(Diagnoser.read(text).errors().isEmpty()).as(text).isEqualTo(accepted);
      assertThat(result.ast()).isNotNull();
      assertThat(TokenPrinter.print(SourceText.of(text))).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"(", "{", "$(", "@(", "[", "\"$(", "@{a=", "!", "-", "if(1){", "a[", "$a["})
  void deepNestingIsADiagnostic(String opener) {
    String text = opener.repeat(100_000);
    Assertions.assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          List<Diagnostic> errors = PowerShellParser.parse(SourceText.of(text)).diagnostics();
          boolean word = opener.equals("[") || opener.equals("a[");
          assertThat(word || !errors.isEmpty()).isTrue();
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

  /** One token decides everywhere: no ambiguity, no second, slower prediction. */
  @Test
  void grammarIsHealthy() throws IOException {
    List<String> trouble = new ArrayList<>();
    scripts().forEach(script -> predict(script, trouble));
    assertThat(trouble).isEmpty();
  }

  private static void predict(String script, List<String> trouble) {
    TokenContext tokens = TokenContext.read(SourceRegion.of(script, 0, script.length()), false, 0);
    rehearse.syntax.antlr.PowerShellParser parser =
        new rehearse.syntax.antlr.PowerShellParser(new TokenBuffer(tokens.tokens()));
    parser.removeErrorListeners();
    parser.setErrorHandler(new BailErrorStrategy());
    parser.getInterpreter().setPredictionMode(PredictionMode.LL_EXACT_AMBIG_DETECTION);
    parser.addErrorListener(new Predictions(trouble));
    try {
      parser.script();
    } catch (ParseCancellationException notValid) {
      // Scripts that are not valid need no healthy prediction.
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
        BitSet alts,
        ATNConfigSet configs) {
      trouble.add("ambiguous: decision " + dfa.decision);
    }

    @Override
    public void reportAttemptingFullContext(
        Parser recognizer, DFA dfa, int start, int stop, BitSet alts, ATNConfigSet configs) {
      trouble.add("full context: decision " + dfa.decision);
    }
  }
}
