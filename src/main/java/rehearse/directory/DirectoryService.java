package rehearse.directory;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A session's directory: the store that its Exchange cmdlets work on, made when the first of them
 * asks for it. Whoever sets up the session registers one.
 */
public final class DirectoryService {
  private final Edition edition;
  private final Function<Edition, DirectoryStore> source;
  private final Map<Class<?>, Object> companions = new HashMap<>();
  private @Nullable DirectoryStore store;

  /** Makes a service whose store {@code source} makes on first use. */
  public DirectoryService(Edition edition, Function<Edition, DirectoryStore> source) {
    this.edition = edition;
    this.source = source;
  }

  /** Makes a service for a store that is there already. */
  public DirectoryService(DirectoryStore store) {
    this(store.edition(), edition -> store);
    this.store = store;
  }

  public Edition edition() {
    return edition;
  }

  /** Returns the store, made now if this is its first use. */
  public DirectoryStore store() {
    DirectoryStore made = store;
    if (made == null) {
      made = source.apply(edition);
      store = made;
    }
    return made;
  }

  /** Returns whether anybody has asked for the store yet; until then nothing can have changed. */
  public boolean isInUse() {
    return store != null;
  }

  /** Returns the one object of class {@code type} that goes with the directory. */
  public <T> T companion(Class<T> type, Supplier<T> initial) {
    return type.cast(companions.computeIfAbsent(type, key -> initial.get()));
  }

  /** Sets the object of class {@code type} that goes with the directory. */
  public <T> void setCompanion(Class<T> type, T value) {
    companions.put(type, value);
  }
}
