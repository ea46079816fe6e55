package rehearse.directory;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The whole directory at one moment. It never changes; later snapshots share with it what they have
 * in common, so keeping one costs next to nothing.
 */
public final class Snapshot {
  public static final Snapshot EMPTY =
      new Snapshot(ObjectTrie.EMPTY, HashTrie.empty(), HashTrie.empty(), 0);

  private final ObjectTrie objects;
  private final HashTrie<UUID, Integer> byGuid;
  private final HashTrie<NameKey, Integer> byName;
  private final int nextId;

  private record NameKey(Schema schema, String folded) {
    static NameKey of(Schema schema, String name) {
      return new NameKey(schema, name.toLowerCase(Locale.ROOT));
    }
  }

  private Snapshot(
      ObjectTrie objects,
      HashTrie<UUID, Integer> byGuid,
      HashTrie<NameKey, Integer> byName,
      int nextId) {
    this.objects = objects;
    this.byGuid = byGuid;
    this.byName = byName;
    this.nextId = nextId;
  }

  public int size() {
    return objects.size();
  }

  /** Returns the object with that GUID, or null. */
  public @Nullable DirectoryObject find(UUID guid) {
    Integer id = byGuid.get(guid);
    return id == null ? null : objects.get(id);
  }

  /** Returns the object of class {@code schema} with that name, any case, or null. */
  public @Nullable DirectoryObject find(Schema schema, String name) {
    Integer id = byName.get(NameKey.of(schema, name));
    return id == null ? null : objects.get(id);
  }

  /** Returns the objects of class {@code schema} in the order in which they were added. */
  public List<DirectoryObject> all(Schema schema) {
    return all(schema, object -> true);
  }

  public List<DirectoryObject> all(Schema schema, Predicate<DirectoryObject> accepted) {
    List<DirectoryObject> found = new ArrayList<>();
    objects.forEach(
        object -> {
          if (object.schema() == schema && accepted.test(object)) {
            found.add(object);
          }
        });
    return found;
  }

  /** Returns this snapshot with {@code object} added. */
  Snapshot plus(DirectoryObject object) {
    if (byGuid.get(object.guid()) != null) {
      throw new DirectoryException(DirectoryException.Reason.GUID_IN_USE, object.guid().toString());
    }
    NameKey key = NameKey.of(object.schema(), object.name());
    if (byName.get(key) != null) {
      throw new DirectoryException(DirectoryException.Reason.NAME_IN_USE, object.name());
    }
    return new Snapshot(
        objects.with(nextId, object.placed(nextId)),
        byGuid.with(object.guid(), nextId),
        byName.with(key, nextId),
        nextId + 1);
  }

  /** Returns this snapshot with {@code object} in place of the one with its GUID. */
  Snapshot replacing(DirectoryObject object) {
    DirectoryObject old = existing(object.guid());
    HashTrie<NameKey, Integer> names = byName;
    if (!old.name().equals(object.name())) {
      names = renamed(old, object);
    }
    DirectoryObject placed = object.id() == old.id() ? object : object.placed(old.id());
    return new Snapshot(objects.with(old.id(), placed), byGuid, names, nextId);
  }

  private HashTrie<NameKey, Integer> renamed(DirectoryObject old, DirectoryObject object) {
    NameKey key = NameKey.of(object.schema(), object.name());
    Integer holder = byName.get(key);
    if (holder != null && holder != old.id()) {
      throw new DirectoryException(DirectoryException.Reason.NAME_IN_USE, object.name());
    }
    return byName.without(NameKey.of(old.schema(), old.name())).with(key, old.id());
  }

  /** Returns this snapshot without the object with that GUID. */
  Snapshot minus(UUID guid) {
    DirectoryObject old = existing(guid);
    return new Snapshot(
        objects.with(old.id(), null),
        byGuid.without(guid),
        byName.without(NameKey.of(old.schema(), old.name())),
        nextId);
  }

  private DirectoryObject existing(UUID guid) {
    DirectoryObject old = find(guid);
    if (old == null) {
      throw new DirectoryException(DirectoryException.Reason.NOT_FOUND, guid.toString());
    }
    return old;
  }

  /** Returns what {@code later} has changed, in the order in which objects were added. */
  public List<Change> changesTo(Snapshot later) {
    List<Change> changes = new ArrayList<>();
    objects.compare(later.objects, (before, after) -> addChanges(before, after, changes));
    return changes;
  }

  private static void addChanges(
      @Nullable DirectoryObject before, @Nullable DirectoryObject after, List<Change> changes) {
    if (before != null && after != null && before.guid().equals(after.guid())) {
      addModifications(before, after, changes);
      return;
    }
    if (before != null) {
      changes.add(new Change.Removed(before));
    }
    if (after != null) {
      changes.add(new Change.Added(after));
    }
  }

  private static void addModifications(
      DirectoryObject before, DirectoryObject after, List<Change> changes) {
    if (!before.name().equals(after.name())) {
      changes.add(new Change.Modified(after, "Name", before.name(), after.name()));
    }
    for (PropertyDefinition<?> property : after.schema().stored()) {
      if (property.access() != PropertyDefinition.Access.OPERATIONAL) {
        Object old = before.slot(property.slot());
        Object now = after.slot(property.slot());
        if (!Objects.equals(old, now)) {
          changes.add(new Change.Modified(after, property.name(), old, now));
        }
      }
    }
  }
}
