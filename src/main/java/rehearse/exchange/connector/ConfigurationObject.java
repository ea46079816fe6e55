package rehearse.exchange.connector;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rehearse.directory.DirectoryObject;
import rehearse.directory.Edition;
import rehearse.directory.PropertyDefinition;
import rehearse.exchange.Messages;
import rehearse.exchange.type.AdObjectId;
import rehearse.exchange.type.ExchangeEnums;
import rehearse.exchange.type.ExchangeObjectVersion;
import rehearse.exchange.type.MultiValuedProperty;
import rehearse.value.EnumValue;
import rehearse.value.PsDateTime;
import rehearse.value.Types;

/** The properties a connector has because it is an object of Active Directory. */
public final class ConfigurationObject {
  private static final int LONGEST_NAME = 64;

  public static final PropertyDefinition<AdObjectId> SOURCE_ROUTING_GROUP =
      PropertyDefinition.<AdObjectId>named("SourceRoutingGroup", AdObjectId.TYPE)
          .readOnly()
          .build();

  public static final PropertyDefinition<String> ADMIN_DISPLAY_NAME =
      PropertyDefinition.<String>named("AdminDisplayName", Types.STRING)
          .readOnly()
          .initially("")
          .build();

  public static final PropertyDefinition<ExchangeObjectVersion> EXCHANGE_VERSION =
      PropertyDefinition.<ExchangeObjectVersion>named("ExchangeVersion", ExchangeObjectVersion.TYPE)
          .readOnly()
          .initially(ExchangeObjectVersion.EXCHANGE_2007)
          .attribute("msExchVersion")
          .build();

  public static final PropertyDefinition<String> NAME =
      PropertyDefinition.<String>named("Name", Types.STRING)
          .computed(DirectoryObject::name)
          .constraint(ConfigurationObject::nameInRange)
          .attribute("name")
          .doc("The connector's name.")
          .build();

  public static final PropertyDefinition<String> DISTINGUISHED_NAME =
      PropertyDefinition.<String>named("DistinguishedName", Types.STRING)
          .computed(ConfigurationObject::distinguishedName)
          .attribute("distinguishedName")
          .build();

  public static final PropertyDefinition<AdObjectId> IDENTITY =
      PropertyDefinition.<AdObjectId>named("Identity", AdObjectId.TYPE)
          .computed(ConfigurationObject::identity)
          .build();

  public static final PropertyDefinition<UUID> GUID =
      PropertyDefinition.<UUID>named("Guid", Types.GUID)
          .computed(DirectoryObject::guid)
          .attribute("objectGUID")
          .build();

  public static final PropertyDefinition<AdObjectId> OBJECT_CATEGORY =
      PropertyDefinition.<AdObjectId>named("ObjectCategory", AdObjectId.TYPE)
          .computed(ConfigurationObject::category)
          .attribute("objectCategory")
          .build();

  public static final PropertyDefinition<List<String>> OBJECT_CLASS =
      PropertyDefinition.<List<String>>named("ObjectClass", MultiValuedProperty.STRINGS)
          .of(Types.STRING)
          .computed(
              object ->
                  List.of("top", "msExchConnector", "mailGateway", "msExchRoutingSMTPConnector"))
          .attribute("objectClass")
          .build();

  public static final PropertyDefinition<PsDateTime> WHEN_CHANGED_UTC =
      PropertyDefinition.<PsDateTime>named("WhenChangedUTC", Types.DATETIME)
          .operational()
          .attribute("whenChanged")
          .build();

  public static final PropertyDefinition<PsDateTime> WHEN_CREATED_UTC =
      PropertyDefinition.<PsDateTime>named("WhenCreatedUTC", Types.DATETIME)
          .operational()
          .attribute("whenCreated")
          .build();

  public static final PropertyDefinition<PsDateTime> WHEN_CHANGED =
      PropertyDefinition.<PsDateTime>named("WhenChanged", Types.DATETIME)
          .computed(object -> local(object.get(WHEN_CHANGED_UTC)))
          .build();

  public static final PropertyDefinition<PsDateTime> WHEN_CREATED =
      PropertyDefinition.<PsDateTime>named("WhenCreated", Types.DATETIME)
          .computed(object -> local(object.get(WHEN_CREATED_UTC)))
          .build();

  public static final PropertyDefinition<String> ORGANIZATION_ID =
      PropertyDefinition.<String>named("OrganizationId", Types.STRING)
          .readOnly()
          .initially("")
          .build();

  public static final PropertyDefinition<AdObjectId> ID =
      PropertyDefinition.<AdObjectId>named("Id", AdObjectId.TYPE)
          .computed(ConfigurationObject::identity)
          .build();

  public static final PropertyDefinition<String> ORIGINATING_SERVER =
      PropertyDefinition.<String>named("OriginatingServer", Types.STRING).readOnly().build();

  public static final PropertyDefinition<Boolean> IS_VALID =
      PropertyDefinition.<Boolean>named("IsValid", Types.BOOL).computed(object -> true).build();

  public static final PropertyDefinition<EnumValue> OBJECT_STATE =
      PropertyDefinition.<EnumValue>named("ObjectState", ExchangeEnums.OBJECT_STATE)
          .computed(object -> ExchangeEnums.UNCHANGED)
          .build();

  /** The properties in the order in which objects list them, behind those of their class. */
  static final List<PropertyDefinition<?>> PROPERTIES =
      List.of(
          ADMIN_DISPLAY_NAME,
          EXCHANGE_VERSION,
          NAME,
          DISTINGUISHED_NAME,
          IDENTITY,
          GUID,
          OBJECT_CATEGORY,
          OBJECT_CLASS,
          WHEN_CHANGED,
          WHEN_CREATED,
          WHEN_CHANGED_UTC,
          WHEN_CREATED_UTC,
          ORGANIZATION_ID,
          ID,
          ORIGINATING_SERVER,
          IS_VALID,
          OBJECT_STATE);

  private ConfigurationObject() {}

  private static @Nullable String nameInRange(String name, Edition edition) {
    if (name.isBlank()) {
      return Messages.NAME_EMPTY.text();
    }
    return name.length() > LONGEST_NAME ? Messages.NAME_TOO_LONG.text(LONGEST_NAME) : null;
  }

  private static String distinguishedName(DirectoryObject object) {
    String start = "CN=" + AdObjectId.escape(object.name()) + ",CN=Connections";
    AdObjectId group = object.get(SOURCE_ROUTING_GROUP);
    return group == null ? start : start + "," + group.distinguishedName();
  }

  private static AdObjectId identity(DirectoryObject object) {
    return new AdObjectId(object.name(), distinguishedName(object), object.guid());
  }

  private static @Nullable AdObjectId category(DirectoryObject object) {
    String dn = distinguishedName(object);
    int domain = dn.indexOf("DC=");
    if (domain < 0) {
      return null;
    }
    String root = dn.substring(domain);
    String canonical = root.replace("DC=", "").replace(",", ".");
    return new AdObjectId(
        canonical + "/Configuration/Schema/ms-Exch-Routing-SMTP-Connector",
        "CN=ms-Exch-Routing-SMTP-Connector,CN=Schema,CN=Configuration," + root,
        null);
  }

  private static @Nullable PsDateTime local(@Nullable PsDateTime utc) {
    return utc == null ? null : utc.toLocal();
  }
}
