package rehearse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Loops, jumps, pipelines and classes. */
final class FlowRulesTest {
  @Test
  void breakCrossesFunctionsToTheCallersLoop() {
    assertThat(Recorder.record("function f { break }; foreach ($i in 1..3) { $i; f }; 'done'"))
        .containsExactly("1", "done");
  }

  @Test
  void aJumpWithoutALoopEndsTheScriptSilently() {
    assertThat(Recorder.record("'a'; break; 'b'")).containsExactly("a");
  }

  @Test
  void aSwitchRunsEveryClauseThatMatches() {
    assertThat(Recorder.record("switch (3) { 3 { 'a' } { $_ -gt 1 } { 'b' } default { 'c' } }"))
        .containsExactly("a", "b");
  }

  @Test
  void objectsFlowOneByOne() {
    assertThat(
            Recorder.record(
                "function a { process { \"a$_\" } end { 'a-end' } }\n"
                    + "function b { process { \"b:$_\" } end { 'b-end' } }\n1,2 | a | b"))
        .containsExactly("b:a1", "b:a2", "b:a-end", "b-end");
  }

  @Test
  void selectFirstSkipsUpstreamEndButRunsClean() {
    assertThat(
            Recorder.record(
                "function f { process { 1; 2 } end { 'end' } clean { Write-Warning 'clean' } }\n"
                    + "f | Select-Object -First 1"))
        .containsExactly("1", "WARNING clean");
  }

  @Test
  void methodsReturnOnlyWhatTheyReturn() {
    assertThat(
            Recorder.record(
                "class A { [int] F() { 'noise'; return '7' } }\n"
                    + "class B : A { [int] F() { return ([A]$this).F() + 1 } }\n[B]::new().F()"))
        .containsExactly("8");
  }

  @Test
  void endlessRecursionIsAnError() {
    assertThat(Recorder.record("function f { f }; try { f } catch { $_.FullyQualifiedErrorId }"))
        .containsExactly("CallDepthOverflow");
  }

  @Test
  void anInterruptEndsTheScriptAfterFinally() {
    Recorder recorder = new Recorder();
    Thread stopper = new Thread(() -> recorder.session().interrupt());
    stopper.start();
    while (stopper.isAlive()) {
      Thread.onSpinWait();
    }
    assertThat(recorder.run("'after an interrupt nobody waited for'"))
        .containsExactly("after an interrupt nobody waited for");
  }
}
