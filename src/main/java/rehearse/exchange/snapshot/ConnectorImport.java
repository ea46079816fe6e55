package rehearse.exchange.snapshot;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rehearse.directory.DirectoryObject;
import rehearse.directory.Edition;
import rehearse.directory.PropertyDefinition;
import rehearse.exchange.connector.ConfigurationObject;
import rehearse.exchange.connector.SendConnectorSchema;
import rehearse.exchange.type.AdObjectId;
import rehearse.value.Conversion;
import rehearse.value.Enumeration;
import rehearse.value.PsCredential;
import rehearse.value.PsDateTime;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.Types;

/**
 * Makes a connector of what a file says of it. Properties the file lacks get the values new
 * connectors have; properties the schema lacks are kept beside it.
 */
final class ConnectorImport {
  private final FileObject source;
  private final Edition edition;

  ConnectorImport(FileObject source, Edition edition) {
    this.source = source;
    this.edition = edition;
  }

  /** A value of the file that its property cannot hold. */
  static final class InvalidValue extends RuntimeException {
    private final transient PropertyDefinition<?> property;

    InvalidValue(PropertyDefinition<?> property, String why) {
      super(why, null, false, false);
      this.property = property;
    }

    PropertyDefinition<?> property() {
      return property;
    }
  }

  String name() {
    String name = source.text("Name");
    return name.isEmpty() ? source.text("Identity") : name;
  }

  DirectoryObject connector() {
    DirectoryObject connector =
        DirectoryObject.create(SendConnectorSchema.SEND_CONNECTOR, guid(), name(), edition);
    for (PropertyDefinition<?> property : SendConnectorSchema.SEND_CONNECTOR.stored()) {
      if (source.has(property.name())) {
        Object given = source.get(property.name());
        if (given != null || property.isNullable()) {
          connector = connector.withAny(property, converted(property, given));
        }
      }
    }
    return connector
        .with(ConfigurationObject.SOURCE_ROUTING_GROUP, routingGroup())
        .with(ConfigurationObject.WHEN_CHANGED_UTC, date("WhenChanged"))
        .with(ConfigurationObject.WHEN_CREATED_UTC, date("WhenCreated"))
        .withExtras(extras());
  }

  private UUID guid() {
    Object guid = source.get("Guid");
    if (guid instanceof UUID known) {
      return known;
    }
    try {
      return UUID.fromString(String.valueOf(guid));
    } catch (IllegalArgumentException none) {
      return UUID.nameUUIDFromBytes(name().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
  }

  private @Nullable Object converted(PropertyDefinition<?> property, @Nullable Object value) {
    PsType element = property.elementType();
    try {
      if (element == null) {
        return single(value, property.type());
      }
      List<Object> values = new ArrayList<>();
      Iterator<@Nullable Object> elements = Enumeration.of(value);
      if (elements == null && value != null) {
        elements = List.<@Nullable Object>of(value).iterator();
      }
      while (elements != null && elements.hasNext()) {
        Object converted = single(elements.next(), element);
        if (converted != null) {
          values.add(converted);
        }
      }
      return List.copyOf(values);
    } catch (PsException e) {
      throw new InvalidValue(property, e.message());
    }
  }

  private static @Nullable Object single(@Nullable Object value, PsType type) {
    if (value == null) {
      return null;
    }
    if (type == AdObjectId.TYPE) {
      return identity(value);
    }
    if (type == Types.CREDENTIAL) {
      return value instanceof PsCredential ? value : null;
    }
    boolean simple = value instanceof Boolean || value instanceof Number;
    return Conversion.to(simple || value instanceof PsDateTime ? value : value.toString(), type);
  }

  private static AdObjectId identity(Object value) {
    FileObject object = FileObject.of(value);
    String dn = object == null ? value.toString() : object.text("DistinguishedName");
    if (dn.indexOf('=') < 0) {
      return new AdObjectId(value.toString(), "", null);
    }
    UUID guid = object != null && object.get("ObjectGuid") instanceof UUID id ? id : null;
    return new AdObjectId(AdObjectId.of(dn).name(), dn, guid);
  }

  /** Returns the connector's routing group, found in its own name if the file does not say. */
  private @Nullable AdObjectId routingGroup() {
    Object given = source.get("SourceRoutingGroup");
    if (given != null) {
      return identity(given);
    }
    String dn = source.text("DistinguishedName");
    int connections = dn.indexOf(",CN=Connections,");
    return connections < 0
        ? null
        : AdObjectId.of(dn.substring(connections + ",CN=Connections,".length()));
  }

  private @Nullable PsDateTime date(String name) {
    if (source.get(name + "UTC") instanceof PsDateTime utc) {
      return utc;
    }
    return source.get(name) instanceof PsDateTime local ? local.toUtc() : null;
  }

  private Map<String, Object> extras() {
    Map<String, Object> extras = new LinkedHashMap<>();
    source
        .values()
        .forEach(
            (name, value) -> {
              if (SendConnectorSchema.SEND_CONNECTOR.find(name) == null) {
                extras.put(name, value == null ? DirectoryObject.NULL : value);
              }
            });
    return extras;
  }
}
