package rehearse.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Which variable a name means, and where an assignment goes. */
final class ScopeRulesTest {
  @Test
  void readsGoUpTheCallStackAndWritesStayLocal() {
    assertThat(Recorder.record("$x = 1; function f { $x; $x = 2; $x }; f; $x"))
        .containsExactly("1", "2", "1");
  }

  @Test
  void plusEqualsDoesNotStartFromTheCallersValue() {
    assertThat(Recorder.record("$x = 1; function f { $x += 5; $x }; f")).containsExactly("5");
  }

  @Test
  void aDotSourcedBlockSharesItsCallersScope() {
    assertThat(Recorder.record("& { $x = 1 }; \"[$x]\"; . { $x = 2 }; \"[$x]\""))
        .containsExactly("[]", "[2]");
  }

  @Test
  void blocksOfForEachObjectRunInTheCallersScope() {
    assertThat(Recorder.record("$s = 0; 1..3 | ForEach-Object { $s += $_ }; $s"))
        .containsExactly("6");
  }

  @Test
  void runsOfOneSessionShareTheGlobalScope() {
    Recorder recorder = new Recorder();
    recorder.run("$x = 41; function f { $x + 1 }");
    assertThat(recorder.run("f")).containsExactly("42");
  }

  @Test
  void aClosureKeepsTheValuesOfItsMaker() {
    assertThat(
            Recorder.record(
                "$b = foreach ($i in 1..2) { { $i }.GetNewClosure() }; $b | ForEach-Object { & $_"
                    + " }"))
        .containsExactly("1", "2");
  }
}
