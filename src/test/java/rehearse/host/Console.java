package rehearse.host;

import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the program wrote and how it ended when it ran in this process.
 *
 * @param out standard output
 * @param err standard error
 */
public record Console(String out, String err, int exit) {
  /**
   * Runs the program.
   *
   * @param input what standard input holds, or null for an empty one
   */
  public static Console run(Path directory, @Nullable String input, List<String> args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    HostIo io =
        new HostIo(
            new BufferedReader(new StringReader(input == null ? "" : input)),
            true,
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8),
            directory,
            Map.of("HOME", System.getProperty("user.home"), "PATH", "/usr/bin:/bin"));
    int exit = new Rehearse(io).run(args);
    return new Console(
        out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8), exit);
  }
}
