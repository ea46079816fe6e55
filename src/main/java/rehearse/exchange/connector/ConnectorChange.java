package rehearse.exchange.connector;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.directory.DirectoryObject;
import rehearse.directory.Edition;
import rehearse.directory.PropertyDefinition;
import rehearse.exchange.type.MultiValuedProperty;

/**
 * What one command asks to change on one connector: the values it gives, merged with those that are
 * stored.
 */
public final class ConnectorChange {
  private final DirectoryObject before;
  private final DirectoryObject after;
  private final Map<PropertyDefinition<?>, @Nullable Object> given;
  private final Edition edition;
  private final boolean isNew;

  private ConnectorChange(
      DirectoryObject before,
      DirectoryObject after,
      Map<PropertyDefinition<?>, @Nullable Object> given,
      Edition edition,
      boolean isNew) {
    this.before = before;
    this.after = after;
    this.given = given;
    this.edition = edition;
    this.isNew = isNew;
  }

  /** Returns the change that sets {@code values} on a connector of the directory. */
  public static ConnectorChange to(
      DirectoryObject connector, Map<PropertyDefinition<?>, @Nullable Object> values, Edition e) {
    return merge(connector, values, e, false);
  }

  /** Returns the change that makes a connector: {@code blank} with {@code values} set. */
  public static ConnectorChange making(
      DirectoryObject blank, Map<PropertyDefinition<?>, @Nullable Object> values, Edition e) {
    return merge(blank, values, e, true);
  }

  private static ConnectorChange merge(
      DirectoryObject before,
      Map<PropertyDefinition<?>, @Nullable Object> values,
      Edition edition,
      boolean isNew) {
    DirectoryObject after = before;
    Map<PropertyDefinition<?>, @Nullable Object> given = new LinkedHashMap<>();
    for (Map.Entry<PropertyDefinition<?>, @Nullable Object> entry : values.entrySet()) {
      PropertyDefinition<?> property = entry.getKey();
      Object value = merged(before, property, entry.getValue());
      given.put(property, value);
      Object stored = SendConnectorSchema.stored(property, value);
      if (property == ConfigurationObject.NAME) {
        after = after.named(String.valueOf(value).trim());
      } else if (!SendConnectorSchema.same(property, before.get(property), stored)) {
        after = after.withAny(property, stored);
      }
    }
    return new ConnectorChange(before, after, given, edition, isNew);
  }

  private static @Nullable Object merged(
      DirectoryObject before, PropertyDefinition<?> property, @Nullable Object value) {
    if (!property.isMultiValued()) {
      return value;
    }
    if (value instanceof MultiValuedProperty values) {
      Object current = before.get(property);
      return values.appliedTo(current instanceof List<?> list ? list : List.of());
    }
    return value instanceof List<?> list ? list : List.of();
  }

  /** Returns the connector as it is stored. */
  public DirectoryObject before() {
    return before;
  }

  /** Returns the connector as it would be. */
  public DirectoryObject after() {
    return after;
  }

  public Edition edition() {
    return edition;
  }

  /** Returns whether the connector is being made. */
  public boolean isNew() {
    return isNew;
  }

  /** Returns whether the command gave {@code property}, whatever the value. */
  public boolean gives(PropertyDefinition<?> property) {
    return given.containsKey(property);
  }

  /** Returns the values the command gave, multi-valued ones merged, none rounded. */
  public Map<PropertyDefinition<?>, @Nullable Object> given() {
    return Collections.unmodifiableMap(given);
  }

  /** Returns whether nothing would be different afterwards. */
  public boolean isEmpty() {
    return after == before;
  }

  /** Returns the value the connector would have. */
  public <T> @Nullable T get(PropertyDefinition<T> property) {
    return after.get(property);
  }

  public boolean isOn(PropertyDefinition<Boolean> property) {
    return Boolean.TRUE.equals(after.get(property));
  }

  public <T> List<T> list(PropertyDefinition<List<T>> property) {
    return after.get(property, List.of());
  }
}
