package rehearse.exchange.connector;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rehearse.directory.DirectoryObject;
import rehearse.directory.Edition;
import rehearse.directory.PropertyDefinition;
import rehearse.directory.Schema;
import rehearse.directory.Snapshot;
import rehearse.exchange.type.AdObjectId;
import rehearse.value.PsType;
import rehearse.value.Types;

/** The organization and its servers, as far as connectors depend on them. */
public final class OrganizationSchema {
  private static final String TYPE_PREFIX =
      "Microsoft.Exchange.Data.Directory.SystemConfiguration.";

  /** The distinguished name of the routing group that holds the connectors. */
  public static final PropertyDefinition<AdObjectId> ROUTING_GROUP =
      PropertyDefinition.<AdObjectId>named("RoutingGroup", AdObjectId.TYPE)
          .readOnly()
          .doc("The routing group that holds the connectors.")
          .build();

  public static final PropertyDefinition<Boolean> IS_EDGE =
      PropertyDefinition.<Boolean>named("IsEdge", Types.BOOL)
          .readOnly()
          .initially(false)
          .doc("Whether this is the directory of an Edge Transport server.")
          .build();

  public static final PropertyDefinition<Boolean> IS_SUBSCRIBED =
      PropertyDefinition.<Boolean>named("IsSubscribed", Types.BOOL)
          .readOnly()
          .initially(false)
          .doc("Whether an Edge Transport server takes its connectors from an organization.")
          .build();

  /** The one organization of a directory. */
  public static final Schema ORGANIZATION =
      new Schema(
          "Organization",
          PsType.named(TYPE_PREFIX + "Organization").base(Types.OBJECT).build(),
          List.of(ROUTING_GROUP, IS_EDGE, IS_SUBSCRIBED));

  public static final PropertyDefinition<String> FQDN =
      PropertyDefinition.<String>named("Fqdn", Types.STRING)
          .readOnly()
          .doc("The server's fully qualified domain name.")
          .build();

  public static final PropertyDefinition<AdObjectId> SERVER_ID =
      PropertyDefinition.<AdObjectId>named("Id", AdObjectId.TYPE)
          .readOnly()
          .doc("The server's identity.")
          .build();

  /** An Exchange server. */
  public static final Schema SERVER =
      new Schema(
          "Server",
          PsType.named(TYPE_PREFIX + "Server").base(Types.OBJECT).build(),
          List.of(FQDN, SERVER_ID));

  private static final String ROUTING_GROUP_PATH =
      "CN=Exchange Routing Group (DWBGZMFD01QNBJR),CN=Routing Groups,";

  private OrganizationSchema() {}

  /** Makes an organization named {@code name} in the forest of the DNS domain {@code forest}. */
  public static DirectoryObject organization(String name, String forest, Edition edition) {
    StringBuilder root = new StringBuilder();
    for (String label : forest.split("\\.", -1)) {
      root.append(root.length() == 0 ? "" : ",").append("DC=").append(label);
    }
    String group =
        "CN=Exchange Administrative Group (FYDIBOHF23SPDLT),CN=Administrative Groups,CN="
            + AdObjectId.escape(name)
            + ",CN=Microsoft Exchange,CN=Services,CN=Configuration,"
            + root;
    return organization(name, AdObjectId.of(ROUTING_GROUP_PATH + group), edition);
  }

  /** Makes an organization whose connectors are in {@code routingGroup}. */
  public static DirectoryObject organization(
      String name, AdObjectId routingGroup, Edition edition) {
    return DirectoryObject.create(ORGANIZATION, UUID.nameUUIDFromBytes(bytes(name)), name, edition)
        .with(ROUTING_GROUP, routingGroup);
  }

  /** Makes a server of {@code organization}. */
  public static DirectoryObject server(
      DirectoryObject organization, String name, String fqdn, Edition edition) {
    String group = routingGroup(organization).distinguishedName();
    int administrativeGroup = group.indexOf(",CN=Routing Groups,");
    String parent =
        administrativeGroup < 0
            ? group
            : group.substring(administrativeGroup + ",CN=Routing Groups,".length());
    String dn = "CN=" + AdObjectId.escape(name) + ",CN=Servers," + parent;
    UUID guid = UUID.nameUUIDFromBytes(bytes("server " + fqdn));
    return DirectoryObject.create(SERVER, guid, name, edition)
        .with(FQDN, fqdn)
        .with(SERVER_ID, new AdObjectId(name, dn, guid));
  }

  /** Returns the directory's organization, or null if it has none yet. */
  public static @Nullable DirectoryObject of(Snapshot snapshot) {
    List<DirectoryObject> all = snapshot.all(ORGANIZATION);
    return all.isEmpty() ? null : all.get(0);
  }

  public static AdObjectId routingGroup(DirectoryObject organization) {
    return organization.get(ROUTING_GROUP, new AdObjectId("", "", null));
  }

  private static byte[] bytes(String text) {
    return text.getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }
}
