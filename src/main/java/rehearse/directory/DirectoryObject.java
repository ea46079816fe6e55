package rehearse.directory;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An object of the directory at one moment: a class, a GUID, a name and one value a stored
 * property. It never changes; a change makes another object with the same GUID.
 *
 * <p>What a file held beyond the schema is kept in {@link #extras}, so that it can be written back.
 */
public final class DirectoryObject {
  /** Stands for {@code $null} among the {@link #extras}. */
  public static final Object NULL = new Object();

  static final int UNPLACED = -1;

  private final Schema schema;
  private final UUID guid;
  private final String name;
  private final int id;
  private final @Nullable Object[] slots;
  private final Map<String, Object> extras;

  private DirectoryObject(
      Schema schema,
      UUID guid,
      String name,
      int id,
      @Nullable Object[] slots,
      Map<String, Object> extras) {
    this.schema = schema;
    this.guid = guid;
    this.name = name;
    this.id = id;
    this.slots = slots;
    this.extras = extras;
  }

  /** Makes an object that holds what new objects of {@code edition} hold. */
  public static DirectoryObject create(Schema schema, UUID guid, String name, Edition edition) {
    @Nullable Object[] slots = new Object[schema.stored().size()];
    for (PropertyDefinition<?> property : schema.stored()) {
      slots[property.slot()] = property.initial(edition);
    }
    return new DirectoryObject(schema, guid, name, UNPLACED, slots, Map.of());
  }

  public Schema schema() {
    return schema;
  }

  public UUID guid() {
    return guid;
  }

  public String name() {
    return name;
  }

  /** Returns the object's place in its store, in the order in which objects were added. */
  int id() {
    return id;
  }

  /** Returns the value of {@code property}, worked out if it is a computed one. */
  @SuppressWarnings("unchecked")
  public <T> @Nullable T get(PropertyDefinition<T> property) {
    PropertyDefinition.Computation computation = property.computation();
    return (T) (computation != null ? computation.compute(this) : slots[property.slot()]);
  }

  /** Returns the value of {@code property}, or {@code otherwise} in place of null. */
  public <T> T get(PropertyDefinition<T> property, T otherwise) {
    T value = get(property);
    return value != null ? value : otherwise;
  }

  /** Returns this object with {@code value}; itself if it holds an equal value already. */
  public <T> DirectoryObject with(PropertyDefinition<T> property, @Nullable T value) {
    return withAny(property, value);
  }

  /** As {@link #with} for a value whose class the caller has checked. */
  public DirectoryObject withAny(PropertyDefinition<?> property, @Nullable Object value) {
    int slot = property.slot();
    if (slot < 0 || slot >= slots.length || schema.stored().get(slot) != property) {
      throw new IllegalArgumentException(schema + " does not store " + property);
    }
    if (Objects.equals(slots[slot], value)) {
      return this;
    }
    @Nullable Object[] changed = Arrays.copyOf(slots, slots.length);
    changed[slot] = value;
    return new DirectoryObject(schema, guid, name, id, changed, extras);
  }

  /** Returns this object under another name. */
  public DirectoryObject named(String newName) {
    return newName.equals(name)
        ? this
        : new DirectoryObject(schema, guid, newName, id, slots, extras);
  }

  /** Returns what is kept beyond the schema, by name, in the order of the file. */
  public Map<String, Object> extras() {
    return extras;
  }

  public DirectoryObject withExtras(Map<String, Object> kept) {
    return new DirectoryObject(
        schema, guid, name, id, slots, Collections.unmodifiableMap(new LinkedHashMap<>(kept)));
  }

  DirectoryObject placed(int newId) {
    return new DirectoryObject(schema, guid, name, newId, slots, extras);
  }

  @Nullable Object slot(int index) {
    return slots[index];
  }

  @Override
  public String toString() {
    return name;
  }
}
