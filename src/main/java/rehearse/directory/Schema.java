package rehearse.directory;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.value.PsType;

/**
 * A class of directory objects: its properties in order, and the type scripts see. Stored
 * properties get a slot each; computed ones have none.
 */
public final class Schema {
  private final String name;
  private final PsType type;
  private final List<PropertyDefinition<?>> properties;
  private final List<PropertyDefinition<?>> stored;
  private final Map<String, PropertyDefinition<?>> byName;

  /**
   * Makes the schema of the class {@code name}.
   *
   * @param properties in the order in which objects list them
   */
  public Schema(String name, PsType type, List<PropertyDefinition<?>> properties) {
    this.name = name;
    this.type = type;
    this.properties = List.copyOf(properties);
    List<PropertyDefinition<?>> kept = new ArrayList<>();
    this.byName = new LinkedHashMap<>();
    for (PropertyDefinition<?> property : properties) {
      if (byName.put(fold(property.name()), property) != null) {
        throw new IllegalArgumentException("two properties named " + property.name());
      }
      if (property.access() != PropertyDefinition.Access.COMPUTED) {
        property.place(kept.size());
        kept.add(property);
      }
    }
    this.stored = List.copyOf(kept);
  }

  public String name() {
    return name;
  }

  public PsType type() {
    return type;
  }

  /** Returns all properties in order, computed ones included. */
  public List<PropertyDefinition<?>> properties() {
    return properties;
  }

  /** Returns the properties that take a slot, by slot. */
  public List<PropertyDefinition<?>> stored() {
    return stored;
  }

  /** Returns the property {@code propertyName}, any case, or null. */
  public @Nullable PropertyDefinition<?> find(String propertyName) {
    return byName.get(fold(propertyName));
  }

  private static String fold(String text) {
    return text.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return name;
  }
}
