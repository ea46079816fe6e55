package rehearse.cmdlets.provider;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.command.Session;

/** The drives of a session: names in front of a path that say where its item lives. */
public final class Drives {
  private final FileSystemProvider files;
  private final Map<String, Drive> drives = new LinkedHashMap<>();

  /**
   * A drive.
   *
   * @param root what paths on it are relative to; empty for a provider without folders
   */
  public record Drive(String name, ItemProvider provider, String root, String description) {}

  private Drives(Session session) {
    files = new FileSystemProvider(session);
    add(
        new Drive(
            "Alias",
            new AliasProvider(session),
            "",
            "Drive that contains a view of the aliases stored in session state."));
    add(
        new Drive(
            "Env",
            new EnvironmentProvider(session),
            "",
            "Drive that contains a view of the environment variables for the process."));
    add(
        new Drive(
            "Function",
            new FunctionProvider(session),
            "",
            "Drive that contains a view of the functions stored in session state."));
    add(
        new Drive(
            "Variable",
            new VariableProvider(session),
            "",
            "Drive that contains a view of the variables stored in session state."));
    add(new Drive("/", files, "/", "/"));
    add(new Drive("Temp", files, System.getProperty("java.io.tmpdir"), ""));
  }

  /** Returns the drives of {@code session}, made when they are first asked for. */
  public static Drives of(Session session) {
    return session.state(Drives.class, () -> new Drives(session));
  }

  public FileSystemProvider files() {
    return files;
  }

  public @Nullable Drive find(String name) {
    return drives.get(name.toLowerCase(Locale.ROOT));
  }

  public void add(Drive drive) {
    drives.put(drive.name().toLowerCase(Locale.ROOT), drive);
  }

  public void remove(String name) {
    drives.remove(name.toLowerCase(Locale.ROOT));
  }

  /** Returns all drives by name. */
  public List<Drive> all() {
    List<Drive> all = new ArrayList<>(drives.values());
    all.sort((a, b) -> a.name().compareToIgnoreCase(b.name()));
    return all;
  }
}
