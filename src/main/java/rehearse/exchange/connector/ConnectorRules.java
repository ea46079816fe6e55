package rehearse.exchange.connector;

import static rehearse.exchange.connector.SendConnectorSchema.ADDRESS_SPACES;
import static rehearse.exchange.connector.SendConnectorSchema.AUTHENTICATION_CREDENTIAL;
import static rehearse.exchange.connector.SendConnectorSchema.DNS_ROUTING_ENABLED;
import static rehearse.exchange.connector.SendConnectorSchema.DOMAIN_SECURE_ENABLED;
import static rehearse.exchange.connector.SendConnectorSchema.IGNORE_STARTTLS;
import static rehearse.exchange.connector.SendConnectorSchema.LINKED_RECEIVE_CONNECTOR;
import static rehearse.exchange.connector.SendConnectorSchema.MAX_MESSAGE_SIZE;
import static rehearse.exchange.connector.SendConnectorSchema.REQUIRE_TLS;
import static rehearse.exchange.connector.SendConnectorSchema.SMART_HOSTS;
import static rehearse.exchange.connector.SendConnectorSchema.SMART_HOST_AUTH_MECHANISM;
import static rehearse.exchange.connector.SendConnectorSchema.SOURCE_IP_ADDRESS;
import static rehearse.exchange.connector.SendConnectorSchema.SOURCE_TRANSPORT_SERVERS;
import static rehearse.exchange.connector.SendConnectorSchema.TLS_AUTH_LEVEL;
import static rehearse.exchange.connector.SendConnectorSchema.TLS_DOMAIN;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rehearse.directory.PropertyDefinition;
import rehearse.exchange.Messages;
import rehearse.exchange.type.AddressSpace;
import rehearse.exchange.type.ExchangeEnums;
import rehearse.exchange.type.Unlimited;
import rehearse.value.EnumValue;

/**
 * Which settings of a Send connector exclude or need which others: one method a rule, with the
 * sentence of the reference it rests on.
 *
 * <p>A rule looks at the connector as it would be, stored settings and given ones together. It is
 * asked only when the command gives one of the settings it is about: a connector that was read in
 * breaking a rule can still be changed in other ways.
 */
public final class ConnectorRules {
  private final RulePolicy policy;
  private final boolean isEdge;

  private record Rule(
      Function<ConnectorChange, @Nullable Violation> check, List<PropertyDefinition<?>> about) {}

  /** A broken rule: which message tells it. */
  public record Violation(Messages message, String text) {
    static Violation of(Messages message, Object... arguments) {
      return new Violation(message, message.text(arguments));
    }
  }

  /**
   * Makes the rules of a directory.
   *
   * @param isEdge whether it is that of an Edge Transport server
   */
  public ConnectorRules(RulePolicy policy, boolean isEdge) {
    this.policy = policy;
    this.isEdge = isEdge;
  }

  /** Returns the first rule the change breaks, or null if it breaks none. */
  public @Nullable Violation firstViolation(ConnectorChange change) {
    Violation invalid = valueOutOfBounds(change);
    if (invalid != null) {
      return invalid;
    }
    for (Rule rule : rules()) {
      if (change.isNew() || givesAny(change, rule.about)) {
        Violation violation = rule.check.apply(change);
        if (violation != null) {
          return violation;
        }
      }
    }
    return null;
  }

  private static boolean givesAny(ConnectorChange change, List<PropertyDefinition<?>> properties) {
    for (PropertyDefinition<?> property : properties) {
      if (change.gives(property)) {
        return true;
      }
    }
    return false;
  }

  private List<Rule> rules() {
    return List.of(
        new Rule(
            ConnectorRules::linkedConnectorNeedsItsSettings, List.of(LINKED_RECEIVE_CONNECTOR)),
        new Rule(this::smartHostsOnTheSameCommand, List.of(DNS_ROUTING_ENABLED)),
        new Rule(
            ConnectorRules::smartHostsExcludeDnsRouting, List.of(SMART_HOSTS, DNS_ROUTING_ENABLED)),
        new Rule(ConnectorRules::routingNeedsSmartHosts, List.of(SMART_HOSTS, DNS_ROUTING_ENABLED)),
        new Rule(
            ConnectorRules::requireTlsExcludesIgnoreStartTls,
            List.of(REQUIRE_TLS, IGNORE_STARTTLS)),
        new Rule(
            ConnectorRules::tlsAuthLevelNeedsTls,
            List.of(TLS_AUTH_LEVEL, REQUIRE_TLS, IGNORE_STARTTLS)),
        new Rule(
            ConnectorRules::domainValidationNeedsTlsDomain,
            List.of(TLS_AUTH_LEVEL, TLS_DOMAIN, DNS_ROUTING_ENABLED)),
        new Rule(
            ConnectorRules::basicAuthenticationNeedsCredential,
            List.of(SMART_HOST_AUTH_MECHANISM, AUTHENTICATION_CREDENTIAL)),
        new Rule(this::authenticationNeedsSmartHost, List.of(SMART_HOST_AUTH_MECHANISM)),
        new Rule(
            ConnectorRules::foreignAddressSpacesNeedSmartHost,
            List.of(ADDRESS_SPACES, SMART_HOSTS, DNS_ROUTING_ENABLED)),
        new Rule(this::edgeTakesSmtpOnly, List.of(ADDRESS_SPACES)),
        new Rule(this::acceptedDomainsOnEdgeOnly, List.of(ADDRESS_SPACES)),
        new Rule(this::sourceAddressOnEdgeOnly, List.of(SOURCE_IP_ADDRESS)),
        new Rule(this::sourceServersNotOnEdge, List.of(SOURCE_TRANSPORT_SERVERS)));
  }

  /**
   * "The valid input range for this parameter is …", as the reference says of Port,
   * ConnectionInactivityTimeOut and MaxMessageSize; and ErrorPolicies' values by version.
   */
  public static @Nullable Violation valueOutOfBounds(ConnectorChange change) {
    for (var entry : change.given().entrySet()) {
      PropertyDefinition<?> property = entry.getKey();
      if (!property.isNullable() && entry.getValue() == null) {
        return Violation.of(Messages.VALUE_REQUIRED, property.name());
      }
      String text = violation(property, entry.getValue(), change);
      if (text != null) {
        return new Violation(messageFor(property, entry.getValue()), text);
      }
    }
    return null;
  }

  private static Messages messageFor(PropertyDefinition<?> property, @Nullable Object value) {
    if (property == SendConnectorSchema.ERROR_POLICIES) {
      return Messages.VALUE_NOT_IN_EDITION;
    }
    if (property != ConfigurationObject.NAME) {
      return Messages.OUT_OF_RANGE;
    }
    boolean empty = value == null || value.toString().isBlank();
    return empty ? Messages.NAME_EMPTY : Messages.NAME_TOO_LONG;
  }

  @SuppressWarnings("unchecked")
  private static <T> @Nullable String violation(
      PropertyDefinition<T> property, @Nullable Object value, ConnectorChange change) {
    return property.violation((T) value, change.edition());
  }

  /**
   * "The SmartHosts parameter … is required if you set the DNSRoutingEnabled parameter to $false
   * and it must be specified on the same command line."
   */
  public @Nullable Violation smartHostsOnTheSameCommand(ConnectorChange change) {
    return policy.smartHostsOnSameCommandLine()
            && change.gives(DNS_ROUTING_ENABLED)
            && !change.isOn(DNS_ROUTING_ENABLED)
            && !change.gives(SMART_HOSTS)
        ? Violation.of(Messages.SMART_HOSTS_REQUIRED)
        : null;
  }

  /** "If you specify a SmartHosts parameter, the DNSRoutingEnabled parameter must be $false." */
  public static @Nullable Violation smartHostsExcludeDnsRouting(ConnectorChange change) {
    return !change.list(SMART_HOSTS).isEmpty() && change.isOn(DNS_ROUTING_ENABLED)
        ? Violation.of(Messages.SMART_HOSTS_EXCLUDE_DNS_ROUTING)
        : null;
  }

  /**
   * The SmartHosts parameter "is required if you set the DNSRoutingEnabled parameter to $false".
   */
  public static @Nullable Violation routingNeedsSmartHosts(ConnectorChange change) {
    return change.list(SMART_HOSTS).isEmpty() && !change.isOn(DNS_ROUTING_ENABLED)
        ? Violation.of(Messages.SMART_HOSTS_REQUIRED)
        : null;
  }

  /** "This parameter must be set to $false if the RequireTLS parameter is set to $true." */
  public static @Nullable Violation requireTlsExcludesIgnoreStartTls(ConnectorChange change) {
    return change.isOn(REQUIRE_TLS) && change.isOn(IGNORE_STARTTLS)
        ? Violation.of(Messages.REQUIRE_TLS_EXCLUDES_IGNORE_STARTTLS)
        : null;
  }

  /**
   * "You can't specify a value for this parameter if the IgnoreSTARTTLS parameter is set to $true,
   * or if the RequireTLS parameter is set to $false."
   */
  public static @Nullable Violation tlsAuthLevelNeedsTls(ConnectorChange change) {
    if (change.get(TLS_AUTH_LEVEL) == null) {
      return null;
    }
    if (change.isOn(IGNORE_STARTTLS)) {
      return Violation.of(Messages.TLS_AUTH_LEVEL_NEEDS_STARTTLS);
    }
    return change.isOn(REQUIRE_TLS) ? null : Violation.of(Messages.TLS_AUTH_LEVEL_NEEDS_TLS);
  }

  /**
   * "A value for this parameter is required if: The TLSAuthLevel parameter is set to
   * DomainValidation. The DNSRoutingEnabled parameter is set to $false (smart host Send
   * connector)."
   */
  public static @Nullable Violation domainValidationNeedsTlsDomain(ConnectorChange change) {
    return ExchangeEnums.DOMAIN_VALIDATION.equals(change.get(TLS_AUTH_LEVEL))
            && !change.isOn(DNS_ROUTING_ENABLED)
            && change.get(TLS_DOMAIN) == null
        ? Violation.of(Messages.TLS_DOMAIN_REQUIRED)
        : null;
  }

  /**
   * "If you select BasicAuth or BasicAuthRequireTLS, you must use the AuthenticationCredential
   * parameter to specify the authentication credential."
   */
  public static @Nullable Violation basicAuthenticationNeedsCredential(ConnectorChange change) {
    EnumValue mechanism = change.get(SMART_HOST_AUTH_MECHANISM);
    boolean basic =
        ExchangeEnums.BASIC_AUTH.equals(mechanism)
            || ExchangeEnums.BASIC_AUTH_REQUIRE_TLS.equals(mechanism);
    return basic && mechanism != null && change.get(AUTHENTICATION_CREDENTIAL) == null
        ? Violation.of(Messages.CREDENTIAL_REQUIRED, mechanism)
        : null;
  }

  /**
   * "Use this parameter only when a smart host is configured and the DNSRoutingEnabled parameter is
   * set to $false."
   */
  public @Nullable Violation authenticationNeedsSmartHost(ConnectorChange change) {
    EnumValue mechanism = change.get(SMART_HOST_AUTH_MECHANISM);
    boolean used = mechanism != null && !mechanism.equals(ExchangeEnums.NO_AUTHENTICATION);
    return policy.authenticationNeedsSmartHost()
            && used
            && mechanism != null
            && (change.list(SMART_HOSTS).isEmpty() || change.isOn(DNS_ROUTING_ENABLED))
        ? Violation.of(Messages.AUTHENTICATION_NEEDS_SMART_HOST, mechanism)
        : null;
  }

  /**
   * "If you specify a non-SMTP address space type …, you must configure the following parameters:
   * The SmartHosts parameter must be set to a value that specifies a smart host. The
   * DNSRoutingEnabled parameter must be set to $false."
   */
  public static @Nullable Violation foreignAddressSpacesNeedSmartHost(ConnectorChange change) {
    if (!change.list(SMART_HOSTS).isEmpty() && !change.isOn(DNS_ROUTING_ENABLED)) {
      return null;
    }
    for (AddressSpace space : change.list(ADDRESS_SPACES)) {
      if (!space.isSmtp()) {
        return Violation.of(Messages.FOREIGN_ADDRESS_SPACE_NEEDS_SMART_HOST, space);
      }
    }
    return null;
  }

  /** "On an Edge server, the address space type must be SMTP." */
  public @Nullable Violation edgeTakesSmtpOnly(ConnectorChange change) {
    for (AddressSpace space : change.list(ADDRESS_SPACES)) {
      if (isEdge && !space.isSmtp()) {
        return Violation.of(Messages.EDGE_NEEDS_SMTP, space);
      }
    }
    return null;
  }

  /** The address space {@code --}, all accepted domains, is one of Edge Transport servers. */
  public @Nullable Violation acceptedDomainsOnEdgeOnly(ConnectorChange change) {
    for (AddressSpace space : change.list(ADDRESS_SPACES)) {
      if (!isEdge && space.isAcceptedDomains()) {
        return Violation.of(Messages.ACCEPTED_DOMAINS_NEED_EDGE, space);
      }
    }
    return null;
  }

  /** "This parameter is valid only for Send connectors configured on an Edge server." */
  public @Nullable Violation sourceAddressOnEdgeOnly(ConnectorChange change) {
    return !isEdge
            && change.gives(SOURCE_IP_ADDRESS)
            && !"0.0.0.0".equals(String.valueOf(change.get(SOURCE_IP_ADDRESS)))
        ? Violation.of(Messages.SOURCE_ADDRESS_NEEDS_EDGE)
        : null;
  }

  /** "This parameter isn't valid for Send connectors configured on an Edge server." */
  public @Nullable Violation sourceServersNotOnEdge(ConnectorChange change) {
    return isEdge && change.gives(SOURCE_TRANSPORT_SERVERS)
        ? Violation.of(Messages.NOT_ON_EDGE, "SourceTransportServers")
        : null;
  }

  /**
   * "When you use the LinkedReceiveConnector parameter with this command, you must also use the
   * following parameters with the specified values: AddressSpaces $null, DNSRoutingEnabled $false,
   * MaxMessageSize unlimited, Smarthosts, SmarthostAuthMechanism."
   */
  public static @Nullable Violation linkedConnectorNeedsItsSettings(ConnectorChange change) {
    if (!change.gives(LINKED_RECEIVE_CONNECTOR) || change.get(LINKED_RECEIVE_CONNECTOR) == null) {
      return null;
    }
    boolean spaces = change.isNew() || change.gives(ADDRESS_SPACES);
    if (!spaces || !change.list(ADDRESS_SPACES).isEmpty()) {
      return linkedNeeds("AddressSpaces", "$null");
    }
    if (!change.gives(DNS_ROUTING_ENABLED) || change.isOn(DNS_ROUTING_ENABLED)) {
      return linkedNeeds("DNSRoutingEnabled", "$false");
    }
    Unlimited size = change.get(MAX_MESSAGE_SIZE);
    if (!change.gives(MAX_MESSAGE_SIZE) || size == null || !size.isUnlimited()) {
      return linkedNeeds("MaxMessageSize", "unlimited");
    }
    if (!change.gives(SMART_HOSTS) || change.list(SMART_HOSTS).isEmpty()) {
      return linkedNeeds("SmartHosts", "a smart host");
    }
    return change.gives(SMART_HOST_AUTH_MECHANISM)
        ? null
        : linkedNeeds("SmartHostAuthMechanism", "an authentication mechanism");
  }

  private static Violation linkedNeeds(String parameter, String value) {
    return Violation.of(Messages.LINKED_CONNECTOR_NEEDS, parameter, value);
  }

  /**
   * Returns what is accepted but does not work: mutual TLS "functions correctly only when the
   * following conditions are met: The value of the DomainSecureEnabled parameter must be $true. The
   * value of the DNSRoutingEnabled parameter must be $true. The value of the IgnoreStartTLS
   * parameter must be $false. The wildcard character (*) is not supported in domains that are
   * configured for mutual TLS authentication."
   */
  public static @Nullable Violation mutualTlsAdvice(ConnectorChange change) {
    boolean concerned =
        change.isNew()
            || givesAny(
                change,
                List.of(
                    DOMAIN_SECURE_ENABLED, DNS_ROUTING_ENABLED, IGNORE_STARTTLS, ADDRESS_SPACES));
    if (!concerned || !change.isOn(DOMAIN_SECURE_ENABLED)) {
      return null;
    }
    if (!change.isOn(DNS_ROUTING_ENABLED)) {
      return Violation.of(Messages.DOMAIN_SECURE_NEEDS_DNS_ROUTING);
    }
    if (change.isOn(IGNORE_STARTTLS)) {
      return Violation.of(Messages.DOMAIN_SECURE_NEEDS_STARTTLS);
    }
    for (AddressSpace space : change.list(ADDRESS_SPACES)) {
      if (space.hasWildcard()) {
        return Violation.of(Messages.DOMAIN_SECURE_NEEDS_PLAIN_DOMAINS, space);
      }
    }
    return null;
  }

  /** TlsDomain "is used only if the TlsAuthLevel parameter is set to DomainValidation". */
  public static @Nullable Violation tlsDomainAdvice(ConnectorChange change) {
    return change.gives(TLS_DOMAIN)
            && change.get(TLS_DOMAIN) != null
            && !ExchangeEnums.DOMAIN_VALIDATION.equals(change.get(TLS_AUTH_LEVEL))
        ? Violation.of(Messages.TLS_DOMAIN_UNUSED)
        : null;
  }
}
