package rehearse.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import rehearse.value.PsDateTime;

/**
 * The command lines a session has run, the newest last. A host that reads command lines adds to it;
 * it is found by {@link Session#state}.
 */
public final class CommandHistory {
  private static final int LIMIT = 4096;

  private final List<Entry> entries = new ArrayList<>();
  private long lastId;

  /**
   * A command line that was run.
   *
   * @param status {@code Completed}, {@code Failed} or {@code Stopped}
   */
  public record Entry(
      long id, String commandLine, String status, PsDateTime start, PsDateTime end) {}

  /** Adds a command line and returns its entry; the oldest gives way when there are too many. */
  public Entry add(String commandLine, String status, PsDateTime start, PsDateTime end) {
    Entry entry = new Entry(++lastId, commandLine, status, start, end);
    entries.add(entry);
    if (entries.size() > LIMIT) {
      entries.remove(0);
    }
    return entry;
  }

  public List<Entry> entries() {
    return List.copyOf(entries);
  }

  /** Returns the entry with this id, or null. */
  public @Nullable Entry find(long id) {
    for (Entry entry : entries) {
      if (entry.id() == id) {
        return entry;
      }
    }
    return null;
  }

  /** Returns the newest entry that starts with {@code text} in any case, or null. */
  public @Nullable Entry newestWith(String text) {
    String start = text.toLowerCase(Locale.ROOT);
    for (int i = entries.size() - 1; i >= 0; i--) {
      if (entries.get(i).commandLine().toLowerCase(Locale.ROOT).startsWith(start)) {
        return entries.get(i);
      }
    }
    return null;
  }

  public void remove(Entry entry) {
    entries.remove(entry);
  }
}
