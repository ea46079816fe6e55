package rehearse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What a failing statement does to those behind it. */
final class ErrorRulesTest {
  @Test
  void aStatementErrorLetsTheNextStatementRun() {
    assertThat(Recorder.record("1/0; 'next'")).containsExactly("ERROR RuntimeException", "next");
  }

  @Test
  void aTryAnywhereUpTheStackCatchesStatementErrors() {
    assertThat(Recorder.record("function f { 1/0; 'f ends' }\ntry { f } catch { \"c $_\" }"))
        .containsExactly("c Attempted to divide by zero.");
  }

  @Test
  void throwEndsTheScriptUnlessSilenced() {
    assertThat(Recorder.record("throw 'x'; 'next'")).containsExactly("THROW x");
    assertThat(Recorder.record("$ErrorActionPreference = 'SilentlyContinue'; throw 'x'; 'next'"))
        .containsExactly("next");
  }

  @Test
  void aTrapGoesOnBehindTheStatementOfItsOwnBlock() {
    assertThat(Recorder.record("trap { continue }\nif (1) { throw 1; 'inner' }\n'outer'"))
        .containsExactly("outer");
  }

  @Test
  void finallyRunsOnEveryWayOut() {
    assertThat(Recorder.record("function f { try { return 1 } finally { Write-Warning 'f' } }; f"))
        .containsExactly("1", "WARNING f");
    assertThat(Recorder.record("try { exit 3 } finally { Write-Warning 'f' }"))
        .containsExactly("WARNING f", "EXIT 3");
  }

  @Test
  void aTypedCatchUnwrapsTheInnerException() {
    assertThat(
            Recorder.record(
                "try { 1/0 } catch [DivideByZeroException] { $_.Exception.GetType().Name }"))
        .containsExactly("DivideByZeroException");
  }
}
