package rehearse.value;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What .NET's {@code Environment} and {@code Console} reach outside the script: variables, the
 * current directory, standard output. Whoever runs scripts provides it for the running thread;
 * until then there is an empty one.
 */
public class ProcessContext {
  private static final ThreadLocal<ProcessContext> CURRENT =
      ThreadLocal.withInitial(ProcessContext::new);

  private final Map<String, String> variables = new TreeMap<>();

  /** Returns the context of the script that runs on this thread. */
  public static ProcessContext current() {
    return CURRENT.get();
  }

  /** Sets the context of the scripts that run on this thread. */
  public static void setCurrent(ProcessContext context) {
    CURRENT.set(context);
  }

  /** Returns the environment variables; changes to the map change the environment. */
  public Map<String, String> variables() {
    return variables;
  }

  public Path currentDirectory() {
    return Path.of("").toAbsolutePath();
  }

  public void setCurrentDirectory(Path directory) {
    throw Exceptions.notSupported("The current directory cannot be changed: " + directory);
  }

  /** Writes to standard output, bypassing the pipeline. */
  public void write(String text) {}

  /** Writes to standard error, bypassing the error stream. */
  public void writeError(String text) {}

  /** Reads a line of standard input; null at its end. */
  public @Nullable String readLine() {
    return null;
  }

  public String userName() {
    return variables.getOrDefault("USER", "user");
  }

  public String machineName() {
    return variables.getOrDefault("COMPUTERNAME", variables.getOrDefault("HOSTNAME", "localhost"));
  }
}
