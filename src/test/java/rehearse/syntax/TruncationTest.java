package rehearse.syntax;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import rehearse.source.Diagnostic;
import rehearse.source.SourceText;
import rehearse.syntax.diagnose.Diagnoser;

/**
 * A script that ends anywhere gives a tree or errors, and the prompt knows when to ask for more.
 */
class TruncationTest {
  private static final int SMALL = 4 * 1024;
  private static final int SAMPLES = 200;

  @TestFactory
  List<DynamicTest> everyBeginningIsRead() throws IOException {
    return SampleScripts.inTree().entrySet().stream()
        .map(
            entry ->
                DynamicTest.dynamicTest(entry.getKey(), () -> readBeginnings(entry.getValue())))
        .toList();
  }

  private static void readBeginnings(String script) {
    offsets(script.length()).forEach(end -> read(script.substring(0, end)));
  }

  private static IntStream offsets(int length) {
    return length <= SMALL
        ? IntStream.rangeClosed(0, length)
        : new Random(length).ints(SAMPLES, 0, length + 1);
  }

  /** Grammar and diagnoser agree; what neither refuses is checked like any other tree. */
  private static void read(String text) {
    boolean accepted = PowerShellParser.isAcceptedByGrammar(text);
    List<Diagnostic> errors = Diagnoser.read(text).errors();
    assertThat(errors.isEmpty()).as("%s%n%s", text, errors).isEqualTo(accepted);
    if (accepted) {
      errors = PowerShellParser.parse(SourceText.of(text)).diagnostics();
    }
    for (Diagnostic error : errors) {
      assertThat(error.span().end()).as(text).isLessThanOrEqualTo(text.length() + 2);
    }
  }

  /** What is cut off where nothing but a missing end is wrong asks for more. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "if ($x) {",
        "foreach ($a in $b) { Get-It",
        "Get-It |",
        "'text",
        "\"text $(",
        "@'\nline",
        "@{ a = 1",
        "function f {",
        "$x =",
        "1 +",
        "try { 1 }",
        "f -Name (",
        "switch ($x) { 1 {",
        "<# comment",
        "Get-It &&",
        "param([string]",
        "$x[",
        "a `"
      })
  void anUnfinishedScriptIsIncomplete(String text) {
    List<Diagnostic> errors = PowerShellParser.parse(SourceText.of(text)).diagnostics();
    assertThat(errors).isNotEmpty();
    assertThat(errors.get(0).incomplete()).as("%s", errors).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1 +)", "if ($x) }", "Get-It | | b", "@{ a 1 }", "[int", "$x = 1 2"})
  void aWrongScriptIsNotIncomplete(String text) {
    List<Diagnostic> errors = PowerShellParser.parse(SourceText.of(text)).diagnostics();
    assertThat(errors).isNotEmpty();
    assertThat(errors.get(0).incomplete()).as("%s", errors).isFalse();
  }

  @Test
  void aWholeScriptIsComplete() {
    ParseResult result = PowerShellParser.parse(SourceText.of(SampleScripts.SAMPLE));
    assertThat(result.diagnostics()).extracting(Diagnostic::id).containsOnly("TypeNotFound");
  }
}
