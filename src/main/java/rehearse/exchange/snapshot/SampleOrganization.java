package rehearse.exchange.snapshot;

import java.util.List;
import java.util.UUID;
import rehearse.directory.DirectoryObject;
import rehearse.directory.DirectoryStore;
import rehearse.directory.Edition;
import rehearse.directory.PropertyDefinition;
import rehearse.directory.Snapshot;
import rehearse.directory.Transaction;
import rehearse.exchange.connector.ConfigurationObject;
import rehearse.exchange.connector.OrganizationSchema;
import rehearse.exchange.connector.SendConnectorSchema;
import rehearse.exchange.type.AdObjectId;
import rehearse.exchange.type.AddressSpace;
import rehearse.exchange.type.ByteQuantifiedSize;
import rehearse.exchange.type.EnhancedTimeSpan;
import rehearse.exchange.type.ExchangeEnums;
import rehearse.exchange.type.Fqdn;
import rehearse.exchange.type.SmartHost;
import rehearse.exchange.type.SmtpDomainWithSubdomains;
import rehearse.exchange.type.SmtpX509Identifier;
import rehearse.exchange.type.Unlimited;
import rehearse.value.EnumValue;
import rehearse.value.PsDateTime;

/**
 * The organization users meet when they bring no directory of their own: Contoso, with three
 * servers and six Send connectors of different kinds.
 */
public final class SampleOrganization {
  private static final String FOREST = "contoso.com";
  private static final String DOMAIN_CONTROLLER = "DC1." + FOREST;
  private static final PsDateTime CREATED =
      PsDateTime.of(2023, 1, 16, 8, 30, 0, 0, PsDateTime.Kind.UTC);
  private static final PsDateTime CHANGED =
      PsDateTime.of(2024, 3, 4, 9, 11, 12, 0, PsDateTime.Kind.UTC);
  private static final long GUID_HIGH = 0x3f0e6f1c0d5b4c27L;
  private static final long GUID_LOW = 0x9b531f1b52f0a000L;

  private final Edition edition;
  private final DirectoryObject organization;
  private final DirectoryObject[] servers = new DirectoryObject[3];
  private int made;

  private SampleOrganization(Edition edition) {
    this.edition = edition;
    this.organization = OrganizationSchema.organization("Contoso", FOREST, edition);
    for (int i = 0; i < servers.length; i++) {
      String name = "EX" + (i + 1);
      servers[i] = OrganizationSchema.server(organization, name, name + "." + FOREST, edition);
    }
  }

  /** Makes the organization as one of {@code edition}. */
  public static DirectoryStore create(Edition edition) {
    SampleOrganization sample = new SampleOrganization(edition);
    DirectoryStore filling = new DirectoryStore(edition, DOMAIN_CONTROLLER, Snapshot.EMPTY);
    try (Transaction transaction = filling.begin()) {
      transaction.add(sample.organization);
      for (DirectoryObject server : sample.servers) {
        transaction.add(server);
      }
      for (DirectoryObject connector : sample.connectors()) {
        transaction.add(connector);
      }
      transaction.commit();
    }
    return new DirectoryStore(edition, DOMAIN_CONTROLLER, filling.current());
  }

  private List<DirectoryObject> connectors() {
    return List.of(
        toInternet(), toOffice365(), toFabrikam(), internalRelay(), faxGateway(), toTailspin());
  }

  private DirectoryObject toInternet() {
    return connector("Outbound to Internet", 0, 1)
        .with(SendConnectorSchema.ADDRESS_SPACES, spaces("SMTP:*;1"))
        .with(SendConnectorSchema.FQDN, Fqdn.parse("mail.contoso.com"));
  }

  private DirectoryObject toOffice365() {
    DirectoryObject connector =
        connector("Outbound to Office 365", 0, 1)
            .with(SendConnectorSchema.ADDRESS_SPACES, spaces("SMTP:contoso.mail.onmicrosoft.com;1"))
            .with(SendConnectorSchema.REQUIRE_TLS, true)
            .with(SendConnectorSchema.TLS_AUTH_LEVEL, ExchangeEnums.DOMAIN_VALIDATION)
            .with(
                SendConnectorSchema.TLS_DOMAIN,
                SmtpDomainWithSubdomains.parse("mail.protection.outlook.com"));
    connector =
        withIfKnown(
            connector,
            SendConnectorSchema.TLS_CERTIFICATE_NAME,
            SmtpX509Identifier.parse(
                "<I>CN=Contoso Issuing CA, O=Contoso, C=US<S>CN=mail.contoso.com"));
    return withIfKnown(connector, SendConnectorSchema.CLOUD_SERVICES_MAIL_ENABLED, true);
  }

  private DirectoryObject toFabrikam() {
    return relayed("To Fabrikam", "relay1.fabrikam.com", "relay2.fabrikam.com", 0)
        .with(
            SendConnectorSchema.ADDRESS_SPACES,
            spaces("SMTP:fabrikam.com;1", "SMTP:*.fabrikam.com;5"))
        .with(SendConnectorSchema.PORT, 587)
        .with(SendConnectorSchema.REQUIRE_TLS, true)
        .with(SendConnectorSchema.TLS_AUTH_LEVEL, ExchangeEnums.DOMAIN_VALIDATION)
        .with(SendConnectorSchema.TLS_DOMAIN, SmtpDomainWithSubdomains.parse("mail.fabrikam.com"))
        .with(SendConnectorSchema.PROTOCOL_LOGGING_LEVEL, verbose())
        .with(SendConnectorSchema.MAX_MESSAGE_SIZE, megabytes(10))
        .with(SendConnectorSchema.COMMENT, "Partner; agreed with their mail team");
  }

  private DirectoryObject internalRelay() {
    return relayed("Internal Relay", "10.10.1.1", "10.10.1.2", 1, 2)
        .with(SendConnectorSchema.ADDRESS_SPACES, spaces("SMTP:*.corp.contoso.com;1"))
        .with(
            SendConnectorSchema.SMART_HOST_AUTH_MECHANISM,
            EnumValue.of(ExchangeEnums.AUTH_MECHANISMS, "ExternalAuthoritative"))
        .with(SendConnectorSchema.MAX_MESSAGE_SIZE, Unlimited.UNLIMITED_SIZE);
  }

  private DirectoryObject faxGateway() {
    return relayed("Fax Gateway", "fax.contoso.com", "", 2)
        .with(SendConnectorSchema.ADDRESS_SPACES, spaces("FAX:*;1"))
        .with(SendConnectorSchema.IS_SCOPED_CONNECTOR, true)
        .with(SendConnectorSchema.MAX_MESSAGE_SIZE, megabytes(5));
  }

  private DirectoryObject toTailspin() {
    return connector("To Tailspin Toys", 0, 1, 2)
        .with(SendConnectorSchema.ADDRESS_SPACES, spaces("SMTP:tailspintoys.com;10"))
        .with(SendConnectorSchema.DOMAIN_SECURE_ENABLED, true)
        .with(SendConnectorSchema.CONNECTION_INACTIVITY_TIME_OUT, EnhancedTimeSpan.ofSeconds(300))
        .with(SendConnectorSchema.ENABLED, false)
        .with(SendConnectorSchema.COMMENT, "Waits for their certificate");
  }

  private DirectoryObject relayed(String name, String first, String second, int... from) {
    List<SmartHost> hosts =
        second.isEmpty()
            ? List.of(SmartHost.parse(first))
            : List.of(SmartHost.parse(first), SmartHost.parse(second));
    return connector(name, from)
        .with(SendConnectorSchema.DNS_ROUTING_ENABLED, false)
        .with(SendConnectorSchema.SMART_HOSTS, hosts);
  }

  private DirectoryObject connector(String name, int... from) {
    AdObjectId[] sources = new AdObjectId[from.length];
    for (int i = 0; i < from.length; i++) {
      sources[i] = servers[from[i]].get(OrganizationSchema.SERVER_ID, AdObjectId.of("CN=EX"));
    }
    made++;
    return DirectoryObject.create(
            SendConnectorSchema.SEND_CONNECTOR, new UUID(GUID_HIGH, GUID_LOW + made), name, edition)
        .with(SendConnectorSchema.SOURCE_TRANSPORT_SERVERS, List.of(sources))
        .with(
            ConfigurationObject.SOURCE_ROUTING_GROUP, OrganizationSchema.routingGroup(organization))
        .with(ConfigurationObject.WHEN_CREATED_UTC, CREATED)
        .with(ConfigurationObject.WHEN_CHANGED_UTC, CHANGED)
        .with(ConfigurationObject.ORIGINATING_SERVER, DOMAIN_CONTROLLER);
  }

  private <T> DirectoryObject withIfKnown(
      DirectoryObject connector, PropertyDefinition<T> property, T value) {
    return property.existsIn(edition) ? connector.with(property, value) : connector;
  }

  private static List<AddressSpace> spaces(String... texts) {
    AddressSpace[] spaces = new AddressSpace[texts.length];
    for (int i = 0; i < texts.length; i++) {
      spaces[i] = AddressSpace.parse(texts[i]);
    }
    return List.of(spaces);
  }

  private static EnumValue verbose() {
    return EnumValue.of(ExchangeEnums.PROTOCOL_LOGGING_LEVEL, "Verbose");
  }

  private static Unlimited megabytes(long count) {
    return Unlimited.of(new ByteQuantifiedSize(count << 20));
  }
}
