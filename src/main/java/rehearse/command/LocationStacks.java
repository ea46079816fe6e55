package rehearse.command;

import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.value.ErrorCategory;
import rehearse.value.Exceptions;

/** The locations that a session remembers, on stacks by name; an empty name means the usual one. */
public final class LocationStacks {
  private static final String USUAL = "default";

  private final Map<String, Deque<Path>> stacks = new HashMap<>();

  private static String key(String name) {
    return name.isEmpty() ? USUAL : name.toLowerCase(Locale.ROOT);
  }

  /** Puts {@code location} on the stack {@code name}, which is made when there is none. */
  public void push(String name, Path location) {
    stacks.computeIfAbsent(key(name), unused -> new ArrayDeque<>()).push(location);
  }

  /**
   * Takes the last location off the stack {@code name}; returns null if the usual stack is empty.
   *
   * @throws rehearse.value.PsException if there is no other stack of that name
   */
  public @Nullable Path pop(String name) {
    Deque<Path> stack = stacks.get(key(name));
    if (stack == null) {
      if (key(name).equals(USUAL)) {
        return null;
      }
      throw Exceptions.of(
              "System.Management.Automation.PSArgumentException",
              "Cannot find location stack '"
                  + name
                  + "'. It does not exist or it is not a container.")
          .withError("Argument", ErrorCategory.InvalidArgument);
    }
    Path last = stack.poll();
    if (stack.isEmpty()) {
      stacks.remove(key(name));
    }
    return last;
  }
}
