package rehearse.syntax;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import rehearse.source.SourceText;
import rehearse.syntax.token.SourceRegion;
import rehearse.syntax.token.TokenContext;

/**
 * The speed of lexer and parser once they are warm, which takes the JIT half a minute: average
 * time, in milliseconds, of one pass over all of {@link #text}, on one thread.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 10, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(2)
public class SyntaxBenchmark {
  /** Which texts: {@code scripts} or {@code repeated}. */
  @Param({"scripts", "repeated"})
  public String text;

  private List<String> texts;

  @Setup
  public void load() {
    texts = BenchmarkTexts.load(text);
  }

  /** Text to tokens; milliseconds a pass. */
  @Benchmark
  public void lex(Blackhole sink) {
    for (String script : texts) {
      sink.consume(TokenContext.read(SourceRegion.of(script, 0, script.length()), false, 0));
    }
  }

  /** Text to checked syntax tree; milliseconds a pass. */
  @Benchmark
  public void parse(Blackhole sink) {
    for (String script : texts) {
      sink.consume(PowerShellParser.parse(SourceText.of(script)));
    }
  }
}
