package rehearse.syntax;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import rehearse.source.SourceText;
import rehearse.syntax.token.SourceRegion;
import rehearse.syntax.token.TokenContext;

/**
 * The speed of lexer and parser in a new process: time, in milliseconds, of the first pass over the
 * first 20 KB of the scripts. Every measurement has a process of its own.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(10)
public class ColdSyntaxBenchmark {
  static final int BYTES = 20_000;

  private List<String> texts;

  @Setup
  public void load() {
    texts = BenchmarkTexts.firstScripts(BYTES);
  }

  /** Text to tokens; milliseconds. */
  @Benchmark
  public void lex(Blackhole sink) {
    for (String script : texts) {
      sink.consume(TokenContext.read(SourceRegion.of(script, 0, script.length()), false, 0));
    }
  }

  /** Text to checked syntax tree; milliseconds. */
  @Benchmark
  public void parse(Blackhole sink) {
    for (String script : texts) {
      sink.consume(PowerShellParser.parse(SourceText.of(script)));
    }
  }
}
