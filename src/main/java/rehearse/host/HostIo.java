package rehearse.host;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the program gets from the process it runs in: standard streams, the current directory and
 * the environment. Tests pass their own.
 *
 * @param inputRedirected whether standard input is a file or pipe that {@code $input} reads
 */
record HostIo(
    BufferedReader in,
    boolean inputRedirected,
    PrintStream out,
    PrintStream err,
    Path directory,
    Map<String, String> environment) {

  /** Returns the next line of standard input, or null at its end. */
  @Nullable String readLine() {
    try {
      return in.readLine();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
