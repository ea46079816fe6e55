package rehearse.exchange.connector;

import static rehearse.directory.Edition.EXCHANGE_2010;
import static rehearse.directory.Edition.EXCHANGE_2013;
import static rehearse.directory.Edition.EXCHANGE_2016;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.directory.Constraint;
import rehearse.directory.DirectoryObject;
import rehearse.directory.Edition;
import rehearse.directory.PropertyDefinition;
import rehearse.directory.Schema;
import rehearse.exchange.Messages;
import rehearse.exchange.type.AdObjectId;
import rehearse.exchange.type.AddressSpace;
import rehearse.exchange.type.ByteQuantifiedSize;
import rehearse.exchange.type.EnhancedTimeSpan;
import rehearse.exchange.type.ExchangeEnums;
import rehearse.exchange.type.Fqdn;
import rehearse.exchange.type.MultiValuedProperty;
import rehearse.exchange.type.SendConnectorIdParameter;
import rehearse.exchange.type.SmartHost;
import rehearse.exchange.type.SmtpDomainWithSubdomains;
import rehearse.exchange.type.SmtpX509Identifier;
import rehearse.exchange.type.Unlimited;
import rehearse.value.EnumValue;
import rehearse.value.IPAddress;
import rehearse.value.PsCredential;
import rehearse.value.PsType;
import rehearse.value.Types;

/**
 * The properties of a Send connector, each described once. New- and Set-SendConnector take their
 * parameters from here; objects list the properties in this order.
 */
public final class SendConnectorSchema {
  private static final Set<Edition> SINCE_2013 = Edition.since(EXCHANGE_2013);
  private static final Set<Edition> ONLY_2010 = EnumSet.of(EXCHANGE_2010);
  private static final int KILOBYTE = 1024;
  private static final long LARGEST_MESSAGE = Integer.MAX_VALUE;

  public static final PropertyDefinition<Boolean> DNS_ROUTING_ENABLED =
      flag("DNSRoutingEnabled", true)
          .doc("Whether the connector finds the next server by DNS instead of smart hosts.")
          .build();

  public static final PropertyDefinition<SmtpDomainWithSubdomains> TLS_DOMAIN =
      PropertyDefinition.<SmtpDomainWithSubdomains>named("TlsDomain", SmtpDomainWithSubdomains.TYPE)
          .nullable()
          .doc("The domain that the other server's certificate must be for.")
          .build();

  public static final PropertyDefinition<EnumValue> TLS_AUTH_LEVEL =
      PropertyDefinition.<EnumValue>named("TlsAuthLevel", ExchangeEnums.NULLABLE_TLS_AUTH_LEVEL)
          .nullable()
          .attribute("msExchSmtpOutboundSecurityFlag")
          .doc("How far the other server's certificate is checked.")
          .build();

  public static final PropertyDefinition<EnumValue> ERROR_POLICIES =
      enumeration(
              "ErrorPolicies", ExchangeEnums.ERROR_POLICIES, ExchangeEnums.DEFAULT_ERROR_POLICIES)
          .constraint(SendConnectorSchema::errorPoliciesOfEdition)
          .doc("Which communication errors count as transient or permanent.")
          .build();

  public static final PropertyDefinition<List<SmartHost>> SMART_HOSTS =
      PropertyDefinition.<List<SmartHost>>named("SmartHosts", MultiValuedProperty.SMART_HOSTS)
          .of(SmartHost.TYPE)
          .initially(List.of())
          .nullable()
          .attribute("msExchSmtpSmartHost")
          .doc("The servers that all mail is handed to, by name or IP address.")
          .build();

  public static final PropertyDefinition<Integer> PORT =
      PropertyDefinition.<Integer>named("Port", Types.INT)
          .initially(25)
          .constraint(range("Port", 0, 65535))
          .attribute("msExchSmtpSendPort")
          .doc("The port of the smart hosts.")
          .build();

  public static final PropertyDefinition<EnhancedTimeSpan> CONNECTION_INACTIVITY_TIME_OUT =
      PropertyDefinition.<EnhancedTimeSpan>named(
              "ConnectionInactivityTimeOut", EnhancedTimeSpan.TYPE)
          .initially(EnhancedTimeSpan.ofSeconds(600))
          .constraint(
              range(
                  "ConnectionInactivityTimeOut",
                  EnhancedTimeSpan.ofSeconds(1),
                  EnhancedTimeSpan.ofSeconds(86_400)))
          .attribute("msExchSmtpSendConnectionTimeout")
          .doc("How long an idle connection stays open.")
          .build();

  public static final PropertyDefinition<Boolean> FORCE_HELO =
      flag("ForceHELO", false).doc("Whether to greet with HELO instead of EHLO.").build();

  public static final PropertyDefinition<Boolean> FRONTEND_PROXY_ENABLED =
      flag("FrontendProxyEnabled", false)
          .editions(SINCE_2013)
          .doc("Whether mail leaves through the front-end service.")
          .build();

  public static final PropertyDefinition<Boolean> IGNORE_STARTTLS =
      flag("IgnoreSTARTTLS", false)
          .doc("Whether to ignore that the other server offers STARTTLS.")
          .build();

  public static final PropertyDefinition<Boolean> CLOUD_SERVICES_MAIL_ENABLED =
      flag("CloudServicesMailEnabled", false)
          .editions(SINCE_2013)
          .attribute("msExchSmtpSendFlags")
          .doc("Whether cross-premises headers are kept for hybrid mail flow.")
          .build();

  public static final PropertyDefinition<Fqdn> FQDN =
      PropertyDefinition.<Fqdn>named("Fqdn", Fqdn.TYPE)
          .nullable()
          .attribute("msExchSMTPSendConnectorFQDN")
          .doc("The name the connector gives of itself; $null for the server's own.")
          .build();

  public static final PropertyDefinition<SmtpX509Identifier> TLS_CERTIFICATE_NAME =
      PropertyDefinition.<SmtpX509Identifier>named("TlsCertificateName", SmtpX509Identifier.TYPE)
          .nullable()
          .editions(SINCE_2013)
          .attribute("msExchSmtpTLSCertificate")
          .doc("The certificate for TLS, as <I>issuer<S>subject.")
          .build();

  public static final PropertyDefinition<Boolean> REQUIRE_TLS =
      flag("RequireTLS", false)
          .attribute("msExchSmtpSendFlags")
          .doc("Whether all messages must go over TLS.")
          .build();

  public static final PropertyDefinition<Boolean> REQUIRE_OORG =
      flag("RequireOorg", false).doc("Reserved for internal Microsoft use.").build();

  public static final PropertyDefinition<Boolean> ENABLED =
      flag("Enabled", true).doc("Whether the connector sends mail.").build();

  public static final PropertyDefinition<EnumValue> PROTOCOL_LOGGING_LEVEL =
      enumeration(
              "ProtocolLoggingLevel",
              ExchangeEnums.PROTOCOL_LOGGING_LEVEL,
              ExchangeEnums.NO_LOGGING)
          .doc("Whether SMTP conversations are logged.")
          .build();

  public static final PropertyDefinition<EnumValue> SMART_HOST_AUTH_MECHANISM =
      enumeration(
              "SmartHostAuthMechanism",
              ExchangeEnums.AUTH_MECHANISMS,
              ExchangeEnums.NO_AUTHENTICATION)
          .attribute("msExchSmtpOutboundSecurityFlag")
          .doc("How the connector authenticates to smart hosts.")
          .build();

  public static final PropertyDefinition<PsCredential> AUTHENTICATION_CREDENTIAL =
      PropertyDefinition.<PsCredential>named("AuthenticationCredential", Types.CREDENTIAL)
          .nullable()
          .doc("The user name and password for smart hosts.")
          .build();

  public static final PropertyDefinition<Boolean> USE_EXTERNAL_DNS_SERVERS_ENABLED =
      flag("UseExternalDNSServersEnabled", false)
          .doc("Whether to use the server's list of external DNS servers.")
          .build();

  public static final PropertyDefinition<Boolean> DOMAIN_SECURE_ENABLED =
      flag("DomainSecureEnabled", false)
          .attribute("msExchSmtpSendFlags")
          .doc("Whether mutual TLS is used with the domains of the connector.")
          .build();

  public static final PropertyDefinition<IPAddress> SOURCE_IP_ADDRESS =
      PropertyDefinition.<IPAddress>named("SourceIPAddress", Types.IP_ADDRESS)
          .initially(edition -> IPAddress.tryParse("0.0.0.0"))
          .doc("The local address that an Edge Transport server sends from.")
          .build();

  public static final PropertyDefinition<Integer> SMTP_MAX_MESSAGES_PER_CONNECTION =
      PropertyDefinition.<Integer>named("SmtpMaxMessagesPerConnection", Types.INT)
          .initially(20)
          .constraint(range("SmtpMaxMessagesPerConnection", 0, Integer.MAX_VALUE))
          .attribute("msExchSmtpMaxMessagesPerConnection")
          .doc("How many messages one connection may carry.")
          .build();

  public static final PropertyDefinition<EnumValue> CONNECTOR_TYPE =
      enumeration("ConnectorType", ExchangeEnums.CONNECTOR_TYPE, ExchangeEnums.DEFAULT_CONNECTOR)
          .editions(Edition.since(EXCHANGE_2016))
          .attribute("msExchSmtpSendType")
          .doc("Whether the connector sends to Microsoft 365.")
          .build();

  private static final PropertyDefinition<String> SMART_HOSTS_STRING =
      PropertyDefinition.<String>named("SmartHostsString", Types.STRING)
          .computed(object -> joined(object.get(SMART_HOSTS, List.of())))
          .build();

  private static final PropertyDefinition<String> CERTIFICATE_SUBJECT =
      PropertyDefinition.<String>named("CertificateSubject", Types.STRING).readOnly().build();

  public static final PropertyDefinition<List<AddressSpace>> ADDRESS_SPACES =
      PropertyDefinition.<List<AddressSpace>>named(
              "AddressSpaces", MultiValuedProperty.ADDRESS_SPACES)
          .of(AddressSpace.TYPE)
          .initially(List.of())
          .nullable()
          .attribute("routingList")
          .doc("The domains whose mail the connector takes, each as Type:Space;Cost.")
          .build();

  private static final PropertyDefinition<List<Object>> CONNECTED_DOMAINS =
      PropertyDefinition.<List<Object>>named(
              "ConnectedDomains", MultiValuedProperty.CONNECTED_DOMAINS)
          .of(Types.OBJECT)
          .computed(object -> List.of())
          .build();

  public static final PropertyDefinition<Boolean> IS_SCOPED_CONNECTOR =
      flag("IsScopedConnector", false)
          .doc("Whether only servers of the same Active Directory site may use the connector.")
          .build();

  private static final PropertyDefinition<Boolean> IS_SMTP_CONNECTOR =
      PropertyDefinition.<Boolean>named("IsSmtpConnector", Types.BOOL)
          .computed(object -> true)
          .build();

  public static final PropertyDefinition<Boolean> IS_COEXISTENCE_CONNECTOR =
      flag("IsCoexistenceConnector", false)
          .editions(ONLY_2010)
          .doc("Whether the connector is for secure mail flow with Microsoft 365.")
          .build();

  public static final PropertyDefinition<SendConnectorIdParameter> LINKED_RECEIVE_CONNECTOR =
      PropertyDefinition.<SendConnectorIdParameter>named(
              "LinkedReceiveConnector", SendConnectorIdParameter.RECEIVE_CONNECTOR)
          .nullable()
          .editions(ONLY_2010)
          .doc("The Receive connector all of whose mail leaves through this connector.")
          .build();

  public static final PropertyDefinition<String> COMMENT =
      PropertyDefinition.<String>named("Comment", Types.STRING)
          .initially("")
          .nullable()
          .doc("A note by the administrator.")
          .build();

  public static final PropertyDefinition<List<AdObjectId>> SOURCE_TRANSPORT_SERVERS =
      PropertyDefinition.<List<AdObjectId>>named(
              "SourceTransportServers", MultiValuedProperty.OBJECT_IDS)
          .of(AdObjectId.TYPE)
          .initially(List.of())
          .nullable()
          .attribute("msExchSourceBridgeheadServersDN")
          .doc("The Mailbox servers that may use the connector.")
          .build();

  private static final PropertyDefinition<AdObjectId> HOME_MTA =
      PropertyDefinition.<AdObjectId>named("HomeMTA", AdObjectId.TYPE)
          .computed(SendConnectorSchema::homeMta)
          .attribute("homeMTA")
          .build();

  private static final PropertyDefinition<AdObjectId> HOME_MTA_SERVER_ID =
      PropertyDefinition.<AdObjectId>named("HomeMtaServerId", AdObjectId.TYPE)
          .computed(SendConnectorSchema::firstServer)
          .build();

  public static final PropertyDefinition<Unlimited> MAX_MESSAGE_SIZE =
      PropertyDefinition.<Unlimited>named("MaxMessageSize", Unlimited.SIZE)
          .initially(edition -> Unlimited.of(new ByteQuantifiedSize(usualSize(edition))))
          .constraint(SendConnectorSchema::messageSizeInRange)
          .attribute("delivContLength")
          .doc("The largest message the connector takes, or unlimited.")
          .build();

  /** A Send connector. */
  public static final Schema SEND_CONNECTOR =
      schema(
          List.of(
              DNS_ROUTING_ENABLED,
              TLS_DOMAIN,
              TLS_AUTH_LEVEL,
              ERROR_POLICIES,
              SMART_HOSTS,
              PORT,
              CONNECTION_INACTIVITY_TIME_OUT,
              FORCE_HELO,
              FRONTEND_PROXY_ENABLED,
              IGNORE_STARTTLS,
              CLOUD_SERVICES_MAIL_ENABLED,
              FQDN,
              TLS_CERTIFICATE_NAME,
              REQUIRE_TLS,
              REQUIRE_OORG,
              ENABLED,
              PROTOCOL_LOGGING_LEVEL,
              SMART_HOST_AUTH_MECHANISM,
              AUTHENTICATION_CREDENTIAL,
              USE_EXTERNAL_DNS_SERVERS_ENABLED,
              DOMAIN_SECURE_ENABLED,
              SOURCE_IP_ADDRESS,
              SMTP_MAX_MESSAGES_PER_CONNECTION,
              CONNECTOR_TYPE,
              SMART_HOSTS_STRING,
              CERTIFICATE_SUBJECT,
              ADDRESS_SPACES,
              CONNECTED_DOMAINS,
              IS_SCOPED_CONNECTOR,
              IS_SMTP_CONNECTOR,
              IS_COEXISTENCE_CONNECTOR,
              LINKED_RECEIVE_CONNECTOR,
              COMMENT,
              ConfigurationObject.SOURCE_ROUTING_GROUP,
              SOURCE_TRANSPORT_SERVERS,
              HOME_MTA,
              HOME_MTA_SERVER_ID,
              MAX_MESSAGE_SIZE),
          ConfigurationObject.PROPERTIES);

  private SendConnectorSchema() {}

  private static Schema schema(
      List<PropertyDefinition<?>> own, List<PropertyDefinition<?>> common) {
    List<PropertyDefinition<?>> all = new ArrayList<>(own);
    all.addAll(common);
    return new Schema("SmtpSendConnectorConfig", SendConnector.TYPE_OF_ALL, all);
  }

  private static PropertyDefinition.Builder<Boolean> flag(String name, boolean initially) {
    return PropertyDefinition.<Boolean>named(name, Types.BOOL).initially(initially);
  }

  private static PropertyDefinition.Builder<EnumValue> enumeration(
      String name, PsType type, EnumValue initially) {
    return PropertyDefinition.<EnumValue>named(name, type).initially(initially);
  }

  private static <T extends Comparable<T>> Constraint<T> range(String name, T least, T most) {
    return (value, edition) ->
        value.compareTo(least) < 0 || value.compareTo(most) > 0
            ? Messages.OUT_OF_RANGE.text(name, value, least, most)
            : null;
  }

  private static @Nullable String errorPoliciesOfEdition(EnumValue value, Edition edition) {
    String missing = edition == EXCHANGE_2010 ? "CustomFailures" : "DowngradeAuthFailures";
    return value.toString().contains(missing)
        ? Messages.VALUE_NOT_IN_EDITION.text("ErrorPolicies", value, edition)
        : null;
  }

  private static @Nullable String messageSizeInRange(Unlimited value, Edition edition) {
    return value.valueOrNull() instanceof ByteQuantifiedSize size && size.bytes() > LARGEST_MESSAGE
        ? Messages.OUT_OF_RANGE.text("MaxMessageSize", value, "0 bytes", "2147483647 bytes")
        : null;
  }

  /** Returns the size limit that new connectors of {@code edition} have, in bytes. */
  private static long usualSize(Edition edition) {
    long megabytes =
        switch (edition) {
          case EXCHANGE_2010 -> 10;
          case EXCHANGE_2013 -> 25;
          case EXCHANGE_2016, EXCHANGE_2019, EXCHANGE_SE -> 35;
        };
    return megabytes * KILOBYTE * KILOBYTE;
  }

  /** Returns the value as the directory keeps it: message sizes are whole kilobytes. */
  public static @Nullable Object stored(PropertyDefinition<?> property, @Nullable Object value) {
    if (property == MAX_MESSAGE_SIZE
        && value instanceof Unlimited limit
        && limit.valueOrNull() instanceof ByteQuantifiedSize size) {
      return Unlimited.of(size.roundUpTo(KILOBYTE));
    }
    if (property == COMMENT && value == null) {
      return "";
    }
    return value;
  }

  private static String joined(List<SmartHost> hosts) {
    StringBuilder text = new StringBuilder();
    for (SmartHost host : hosts) {
      text.append(text.length() == 0 ? "" : ",").append(host);
    }
    return text.toString();
  }

  private static @Nullable AdObjectId firstServer(DirectoryObject object) {
    List<AdObjectId> servers = object.get(SOURCE_TRANSPORT_SERVERS, List.of());
    return servers.isEmpty() ? null : servers.get(0);
  }

  private static @Nullable AdObjectId homeMta(DirectoryObject object) {
    AdObjectId server = firstServer(object);
    return server == null
        ? null
        : new AdObjectId("Microsoft MTA", "CN=Microsoft MTA," + server.distinguishedName(), null);
  }

  /** Returns whether two values of {@code property} mean the same, whatever their order. */
  public static boolean same(
      PropertyDefinition<?> property, @Nullable Object one, @Nullable Object other) {
    boolean unordered = property == ADDRESS_SPACES || property == SOURCE_TRANSPORT_SERVERS;
    if (unordered && one instanceof List<?> left && other instanceof List<?> right) {
      return left.size() == right.size() && left.containsAll(right);
    }
    return Objects.equals(one, other);
  }
}
