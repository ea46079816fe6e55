package rehearse.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rehearse.command.ErrorRecord;
import rehearse.command.InvocationInfo;
import rehearse.source.SourceText;
import rehearse.source.Span;
import rehearse.value.ErrorCategory;
import rehearse.value.PsException;
import rehearse.value.Types;

@SuppressWarnings("StringConcatToTextBlock")
final class ErrorTextTest {
  private static ErrorRecord record(String message, ErrorCategory category) {
    return new ErrorRecord(
        new PsException(Types.RUNTIME_EXCEPTION, message), "TheId", category, null);
  }

  private static ErrorRecord at(String message, @Nullable String path, String script, String part) {
    ErrorRecord record = record(message, ErrorCategory.InvalidOperation);
    SourceText source = path == null ? SourceText.of(script) : SourceText.ofFile(path, script);
    int start = script.indexOf(part);
    Span span = new Span(start, start + part.length());
    record.setInvocation(new InvocationInfo("", null, source, span, 0, 0));
    return record;
  }

  private static String concise(ErrorRecord record) {
    return ErrorText.of(record, ErrorView.ConciseView, 120, ConsoleStyle.PLAIN);
  }

  @Test
  void withoutAPositionItIsOneLine() {
    assertThat(concise(record("bad\nthing", ErrorCategory.NotSpecified)))
        .isEqualTo("RuntimeException: bad\nthing");
    assertThat(concise(record("bad", ErrorCategory.InvalidArgument)))
        .isEqualTo("InvalidArgument: bad");
  }

  @Test
  void aThrownTextIsAnException() {
    assertThat(concise(record("bad", ErrorCategory.OperationStopped))).isEqualTo("Exception: bad");
  }

  @Test
  void inAScriptItShowsLineAndMarks() {
    assertThat(concise(at("no", "a.ps1", "$x = 1\n\t$y.Foo()\n", "$y.Foo()")))
        .isEqualTo(
            "InvalidOperation: a.ps1:2\nLine |\n   2 |      $y.Foo()\n     |      ~~~~~~~~\n"
                + "     | no\n");
  }

  @Test
  void inTypedTextItShowsThePositionFromTheSecondLineOn() {
    assertThat(concise(at("no", null, "$y.Foo()", "$y.Foo()"))).isEqualTo("InvalidOperation: no");
    assertThat(concise(at("no", null, "1\n$y.Foo()", "$y.Foo()")))
        .isEqualTo("InvalidOperation: \nLine |\n   2 |  $y.Foo()\n     |  ~~~~~~~~\n     | no");
  }

  @Test
  void longLinesAreCutAroundWhatFailed() {
    String script = "a".repeat(60) + " failed " + "b".repeat(60);
    String text = concise(at("no", "a.ps1", script, "failed"));
    String[] lines = text.split("\n");
    assertThat(lines[2]).hasSize(8 + 2 + 69 + 2).contains("|  … a").endsWith("b …");
    assertThat(lines[3].indexOf('~')).isEqualTo(lines[2].indexOf("failed"));
  }

  @Test
  void severalLinesAreMarkedToTheEndOfTheFirst() {
    assertThat(concise(at("no", "a.ps1", "f(\n 1)", "f(\n 1)"))).contains(" f(\n     |  ~~\n");
  }

  @Test
  void messagesWrapAtTheWidth() {
    String message = "word ".repeat(40).strip();
    for (String line : concise(at(message, "a.ps1", "x", "x")).split("\n")) {
      assertThat(line.length()).isLessThanOrEqualTo(119);
    }
  }

  @Test
  void aRecommendationFollows() {
    ErrorRecord record = record("disk full", ErrorCategory.NotSpecified);
    record.setDetails("disk full", "free some");
    assertThat(concise(record))
        .isEqualTo("RuntimeException: disk full\n  Recommendation: free some\n");
  }

  @Test
  void theCategoryViewIsTheCategorysText() {
    ErrorRecord record =
        new ErrorRecord(
            new PsException(Types.RUNTIME_EXCEPTION, "m"),
            "Id",
            ErrorCategory.ObjectNotFound,
            "thing");
    record.categoryInfo().setActivity("Get-It");
    assertThat(ErrorText.of(record, ErrorView.CategoryView, 120, ConsoleStyle.PLAIN))
        .isEqualTo("ObjectNotFound: (thing:String) [Get-It], RuntimeException");
  }

  @Test
  void theNormalViewNamesPositionCategoryAndId() {
    String text =
        ErrorText.of(
            at("no", "a.ps1", "$y.Foo()", "$y.Foo()"),
            ErrorView.NormalView,
            120,
            ConsoleStyle.PLAIN);
    assertThat(text)
        .isEqualTo(
            "no\nAt a.ps1:1 char:1\n+ $y.Foo()\n+ ~~~~~~~~\n"
                + "    + CategoryInfo          : InvalidOperation: (:) [], RuntimeException\n"
                + "    + FullyQualifiedErrorId : TheId\n");
  }

  @Test
  void coloursAreUsedOnlyWhenAskedFor() {
    assertThat(
            ErrorText.of(
                record("bad", ErrorCategory.InvalidArgument),
                ErrorView.ConciseView,
                120,
                ConsoleStyle.ansi()))
        .isEqualTo("\u001b[31;1mInvalidArgument: bad\u001b[0m");
  }
}
