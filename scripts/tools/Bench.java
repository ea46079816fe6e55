import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Runs whole programs and compares their times with PowerShell's: {@code java Bench.java LAUNCHER
 * FOLDER RUNS [NAME…]}. The folder holds the programs, {@code expected.tsv} (program, PowerShell's
 * time in calibration units, output) and {@code Calibrate.java}. Prints medians as ratios, since
 * single times mean little on a busy machine.
 */
public class Bench {
  record Row(String program, double units, String output) {}

  public static void main(String[] args) throws Exception {
    Path launcher = Path.of(args[0]);
    Path folder = Path.of(args[1]);
    int runs = Integer.parseInt(args[2]);
    List<String> only = Arrays.asList(args).subList(3, args.length);
    double before = calibrate(folder);
    System.out.printf(Locale.ROOT, "calibration %.1f ms%n", before);
    System.out.printf("%-22s %10s %10s %8s%n", "program", "units", "pwsh", "ratio");
    for (String line : Files.readAllLines(folder.resolve("expected.tsv"))) {
      if (line.startsWith("#") || line.isBlank()) {
        continue;
      }
      String[] cells = line.split("\t");
      Row row = new Row(cells[0], Double.parseDouble(cells[1]), cells[2]);
      if (only.isEmpty() || only.contains(row.program())) {
        run(launcher, folder, runs, row, before);
      }
    }
    System.out.printf(Locale.ROOT, "calibration afterwards %.1f ms%n", calibrate(folder));
  }

  private static void run(Path launcher, Path folder, int runs, Row row, double unit)
      throws IOException, InterruptedException {
    List<Double> times = new ArrayList<>();
    String problem = "";
    for (int i = 0; i < runs; i++) {
      long start = System.nanoTime();
      Process process =
          new ProcessBuilder(launcher.toString(), "-File", folder.resolve(row.program()).toString())
              .redirectErrorStream(true)
              .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
              .start();
      String output =
          new String(process.getInputStream().readAllBytes()).strip().replaceAll("\r?\n", "~");
      if (!process.waitFor(120, TimeUnit.SECONDS)) {
        process.destroyForcibly();
      }
      times.add((System.nanoTime() - start) / 1e6);
      if (!output.equals(row.output())) {
        problem = "  WRONG OUTPUT: " + output.substring(0, Math.min(200, output.length()));
      }
    }
    times.sort(null);
    double units = times.get(times.size() / 2) / unit;
    System.out.printf(
        Locale.ROOT,
        "%-22s %10.2f %10.2f %8.2f%s%n",
        row.program(),
        units,
        row.units(),
        units / row.units(),
        problem);
  }

  private static double calibrate(Path folder) throws IOException, InterruptedException {
    Process process =
        new ProcessBuilder("java", folder.resolve("Calibrate.java").toString()).start();
    String output = new String(process.getInputStream().readAllBytes());
    process.waitFor();
    return Double.parseDouble(output.split(" ")[1]);
  }
}
