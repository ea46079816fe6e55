package rehearse.exchange.connector;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.directory.DirectoryObject;
import rehearse.directory.Edition;
import rehearse.directory.PropertyDefinition;
import rehearse.exchange.Messages;
import rehearse.exchange.type.MultiValuedProperty;
import rehearse.exchange.type.TypeDescription;
import rehearse.value.ErrorCategory;
import rehearse.value.MemberTable;
import rehearse.value.NoteProperty;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.ReferenceObject;
import rehearse.value.Types;

/**
 * A Send connector as scripts see it: a copy of the directory's object. Changing the copy changes
 * nothing in the directory; its values can be handed to Set-SendConnector.
 */
public final class SendConnector extends ReferenceObject {
  private static final String CONFIGURATION =
      "Microsoft.Exchange.Data.Directory.SystemConfiguration.";
  private static final String DIRECTORY = "Microsoft.Exchange.Data.Directory.";

  /** The type of connectors whatever their edition; it has no members. */
  public static final PsType TYPE_OF_ALL = describe(null);

  private static final Map<Edition, PsType> TYPES = new EnumMap<>(Edition.class);

  private final DirectoryObject object;
  private final PsType type;
  private final Map<PropertyDefinition<?>, @Nullable Object> read = new HashMap<>();

  public SendConnector(DirectoryObject object, Edition edition) {
    this.object = object;
    this.type = typeOf(edition);
    for (Map.Entry<String, Object> kept : object.extras().entrySet()) {
      Object value = kept.getValue() == DirectoryObject.NULL ? null : kept.getValue();
      extend().put(new NoteProperty(kept.getKey(), value));
    }
  }

  /** Returns the type of connectors of {@code edition}, whose members are its properties. */
  public static synchronized PsType typeOf(Edition edition) {
    return TYPES.computeIfAbsent(edition, SendConnector::describe);
  }

  private static PsType describe(@Nullable Edition edition) {
    PsType base = Types.OBJECT;
    for (String name :
        List.of(
            "Microsoft.Exchange.Data.ConfigurableObject",
            DIRECTORY + "ADRawEntry",
            DIRECTORY + "ADObject",
            CONFIGURATION + "ADConfigurationObject",
            CONFIGURATION + "ADLegacyVersionableObject",
            CONFIGURATION + "SendConnector",
            CONFIGURATION + "MailGateway")) {
      base = PsType.named(name).base(base).build();
    }
    PsType.Builder builder = PsType.named(CONFIGURATION + "SmtpSendConnectorConfig").base(base);
    if (edition != null) {
      builder.members(() -> members(edition));
    }
    return builder.build();
  }

  private static MemberTable members(Edition edition) {
    TypeDescription<SendConnector> description = new TypeDescription<>(SendConnector.class);
    for (PropertyDefinition<?> property : SendConnectorSchema.SEND_CONNECTOR.properties()) {
      if (property.existsIn(edition)) {
        description.property(
            property.name(),
            property.type(),
            connector -> connector.get(property),
            (connector, value) -> connector.set(property, value));
      }
    }
    return description.method("ToString", Types.STRING, SendConnector::toString).build();
  }

  /** Returns the directory's object this is a copy of. */
  public DirectoryObject object() {
    return object;
  }

  /** Returns the value a script sees: its own collection for a property with several values. */
  public @Nullable Object get(PropertyDefinition<?> property) {
    if (read.containsKey(property)) {
      return read.get(property);
    }
    Object value = object.get(property);
    if (property.isMultiValued()) {
      List<?> values = value instanceof List<?> list ? list : List.of();
      value = MultiValuedProperty.of(property.type(), values);
      read.put(property, value);
    }
    return value;
  }

  private void set(PropertyDefinition<?> property, @Nullable Object value) {
    boolean writable =
        property.access() == PropertyDefinition.Access.PARAMETER
            || property == ConfigurationObject.NAME;
    if (!writable) {
      throw PsException.error(
          Messages.PROPERTY_READ_ONLY.id(),
          ErrorCategory.InvalidOperation,
          Messages.PROPERTY_READ_ONLY.text(property.name()));
    }
    read.put(
        property,
        value == null && property.isMultiValued()
            ? MultiValuedProperty.of(property.type(), List.of())
            : value);
  }

  @Override
  public PsType type() {
    return type;
  }

  @Override
  public String toString() {
    return object.name();
  }
}
