package rehearse.syntax;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.CommandLineOptionException;
import org.openjdk.jmh.runner.options.CommandLineOptions;
import org.openjdk.jmh.runner.options.Options;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * Runs the benchmarks with JMH's options and prints, for each, the time of one pass in milliseconds
 * and the speed in MB/s (a million bytes a second). The JIT is the default one, the collector and
 * the archive of classes are the launcher's. The system properties of {@link BenchmarkTexts} say
 * where the texts are.
 */
public final class BenchmarkRunner {
  private BenchmarkRunner() {}

  public static void main(String[] args) throws RunnerException, CommandLineOptionException {
    Options options =
        new OptionsBuilder()
            .parent(new CommandLineOptions(args))
            .jvmArgsAppend(
                property(BenchmarkTexts.SCRIPTS),
                property(BenchmarkTexts.REPEATED),
                "-XX:SharedArchiveFile=" + System.getProperty("rehearse.benchmark.archive"),
                "-Xshare:auto",
                "-XX:+UseSerialGC",
                "-Xms1g",
                "-Xmn512m")
            .build();
    Collection<RunResult> results = new Runner(options).run();
    System.out.printf(
        "%n%-26s %-10s %10s %12s %10s %10s%n", "benchmark", "text", "bytes", "ms", "+-", "MB/s");
    results.forEach(BenchmarkRunner::print);
  }

  private static String property(String name) {
    return "-D" + name + "=" + System.getProperty(name);
  }

  private static void print(RunResult run) {
    String[] name = run.getParams().getBenchmark().split("\\.");
    boolean warm = run.getParams().getParamsKeys().contains("text");
    String text = warm ? run.getParams().getParam("text") : "first";
    List<String> texts =
        warm ? BenchmarkTexts.load(text) : BenchmarkTexts.firstScripts(ColdSyntaxBenchmark.BYTES);
    Result<?> result = run.getPrimaryResult();
    long bytes = BenchmarkTexts.size(texts);
    System.out.printf(
        Locale.ROOT,
        "%-26s %-10s %10d %12.2f %10.2f %10.2f%n",
        name[name.length - 2] + "." + name[name.length - 1],
        text,
        bytes,
        result.getScore(),
        result.getScoreError(),
        bytes / result.getScore() / 1000);
  }
}
