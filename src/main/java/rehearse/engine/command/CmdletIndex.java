package rehearse.engine.command;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.command.Cmdlet;
import rehearse.command.Session;

/**
 * The cmdlets there are, by name without the hyphen, from the list that is made at build time. A
 * cmdlet's class is loaded when its command is first used.
 */
final class CmdletIndex {
  private static final String LIST = "META-INF/services/" + Cmdlet.class.getName();

  private final Map<String, String> classes = new LinkedHashMap<>();
  private final Map<String, CmdletCommand> loaded = new LinkedHashMap<>();
  private final Session session;
  private boolean allLoaded;

  CmdletIndex(Session session) {
    this.session = session;
    try {
      for (URL list : Collections.list(loader().getResources(LIST))) {
        read(list);
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static ClassLoader loader() {
    ClassLoader own = Cmdlet.class.getClassLoader();
    return own != null ? own : ClassLoader.getSystemClassLoader();
  }

  private void read(URL list) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(new InputStreamReader(list.openStream(), StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        String className = line.trim();
        if (!className.isEmpty() && !className.startsWith("#")) {
          String simple = className.substring(className.lastIndexOf('.') + 1);
          classes.put(simple.toLowerCase(Locale.ROOT), className);
        }
      }
    }
  }

  /** Returns the cmdlet {@code name}, any case, or null. */
  @Nullable CmdletCommand find(String name) {
    int hyphen = name.indexOf('-');
    String key = name.toLowerCase(Locale.ROOT);
    CmdletCommand known = loaded.get(key);
    if (known != null) {
      return known;
    }
    String plain = hyphen < 0 ? key : key.substring(0, hyphen) + key.substring(hyphen + 1);
    String className = classes.get(plain);
    if (className == null) {
      return null;
    }
    CmdletCommand command = new CmdletCommand(load(className).forSession(session));
    if (!command.name().equalsIgnoreCase(name)) {
      return null;
    }
    loaded.put(key, command);
    return command;
  }

  private static Cmdlet load(String className) {
    try {
      return Class.forName(className, true, loader())
          .asSubclass(Cmdlet.class)
          .getConstructor()
          .newInstance();
    } catch (InvocationTargetException failure) {
      throw new IllegalStateException("Cannot make " + className, failure.getCause());
    } catch (ReflectiveOperationException failure) {
      throw new IllegalStateException("Cannot make " + className, failure);
    }
  }

  /** Returns all cmdlets; their classes are loaded. */
  Iterable<CmdletCommand> all() {
    if (!allLoaded) {
      allLoaded = true;
      for (String className : classes.values()) {
        boolean known =
            loaded.values().stream()
                .anyMatch(command -> command.cmdlet().getClass().getName().equals(className));
        if (!known) {
          CmdletCommand command = new CmdletCommand(load(className).forSession(session));
          loaded.put(command.name().toLowerCase(Locale.ROOT), command);
        }
      }
    }
    return loaded.values();
  }
}
