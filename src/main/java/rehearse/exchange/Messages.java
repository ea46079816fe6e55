package rehearse.exchange;

import java.text.MessageFormat;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.Types;

/**
 * Every text the Exchange part shows, by stable id. Texts marked {@link Origin#EXCHANGE} were seen
 * in public logs and articles; all others are our own wording and never claim to be Exchange's.
 *
 * <p>Own texts are full sentences that name the setting and the value, say what is wrong, and say
 * what to do about it.
 */
public enum Messages {
  OBJECT_NOT_FOUND(
      Origin.EXCHANGE,
      "The operation couldn''t be performed because object ''{0}'' couldn''t be found on ''{1}''."),
  NOTHING_MODIFIED(
      Origin.EXCHANGE,
      "The command completed successfully but no settings of ''{0}'' have been modified."),
  OBJECT_EXISTS(
      Origin.EXCHANGE,
      "Active Directory operation failed on {0}. The object ''{1}'' already exists."),
  PROPERTY_READ_ONLY(Origin.EXCHANGE, "The property ''{0}'' is read-only and can''t be modified."),
  INVALID_CERTIFICATE_IDENTIFIER(Origin.EXCHANGE, "\"{0}\" isn''t a valid Certificate Identifier."),
  INVALID_SMTP_DOMAIN(Origin.EXCHANGE, "\"{0}\" isn''t a valid SMTP domain."),

  INVALID_SIZE(
      Origin.OWN,
      "The string ''{0}'' isn''t correctly formatted as a size. Give a number and a unit (B, KB,"
          + " MB, GB or TB), for example 10MB."),
  INVALID_SIZE_OR_UNLIMITED(
      Origin.OWN,
      "The string ''{0}'' isn''t correctly formatted as a size. Give a number and a unit (B, KB,"
          + " MB, GB or TB), for example 10MB, or \"Unlimited\"."),
  INVALID_NUMBER_OR_UNLIMITED(
      Origin.OWN, "\"{0}\" isn''t a whole number. Give a number or \"Unlimited\"."),
  VALUE_IS_UNLIMITED(
      Origin.OWN, "The value is unlimited, so there is no number to return. Test IsUnlimited."),
  INVALID_TIME_SPAN(
      Origin.OWN,
      "\"{0}\" isn''t a time span. Give days, hours, minutes and seconds as dd.hh:mm:ss."),
  INVALID_ADDRESS_SPACE(
      Origin.OWN,
      "\"{0}\" isn''t a valid address space. Give it as Type:Space;Cost, for example"
          + " \"SMTP:contoso.com;1\"."),
  INVALID_SMTP_ADDRESS_SPACE(
      Origin.OWN,
      "\"{0}\" isn''t a valid SMTP address space. Give a domain such as contoso.com or"
          + " *.contoso.com, or * for all domains."),
  INVALID_ADDRESS_SPACE_COST(
      Origin.OWN,
      "The cost \"{0}\" of the address space isn''t a whole number from 1 through 100."),
  ADDRESS_SPACE_COST_REQUIRED(
      Origin.OWN,
      "The address space \"{0}\" isn''t of type SMTP and contains a semicolon, so it must end in a"
          + " cost from 1 through 100."),
  INVALID_SMART_HOST(
      Origin.OWN,
      "\"{0}\" isn''t a valid smart host. Give a fully qualified domain name or an IP address."),
  INVALID_FQDN(Origin.OWN, "\"{0}\" isn''t a valid fully qualified domain name."),
  INVALID_IDENTITY(Origin.OWN, "The identity of a connector can''t be empty."),
  INVALID_ENUM_VALUE(Origin.OWN, "\"{0}\" isn''t one of the values {1}."),
  SINGLE_VALUE_EXPECTED(Origin.OWN, "The values {0} exclude each other, so give just one of them."),
  VALUE_ALREADY_PRESENT(Origin.OWN, "The value \"{0}\" is already present in the collection."),
  UNKNOWN_CHANGE_KEY(
      Origin.OWN,
      "\"{0}\" isn''t a change to a multi-valued property. Use the keys Add and Remove."),
  COLLECTION_NEEDS_VALUE(Origin.OWN, "A value of a multi-valued property can''t be null or empty."),

  VALUE_REQUIRED(Origin.OWN, "The property {0} can''t be null."),
  OUT_OF_RANGE(Origin.OWN, "The value {1} of {0} isn''t in the range from {2} through {3}."),
  NAME_EMPTY(Origin.OWN, "The name of a connector can''t be empty."),
  NAME_TOO_LONG(Origin.OWN, "The name of a connector can''t be longer than {0} characters."),
  VALUE_NOT_IN_EDITION(Origin.OWN, "The value {1} of {0} doesn''t exist in Exchange {2}."),

  SMART_HOSTS_EXCLUDE_DNS_ROUTING(
      Origin.OWN,
      "The connector has smart hosts, so DNSRoutingEnabled must be $false. Set DNSRoutingEnabled to"
          + " $false together with SmartHosts, or clear SmartHosts with $null."),
  SMART_HOSTS_REQUIRED(
      Origin.OWN,
      "When DNSRoutingEnabled is set to $false, SmartHosts must be given on the same command"
          + " line."),
  REQUIRE_TLS_EXCLUDES_IGNORE_STARTTLS(
      Origin.OWN, "IgnoreSTARTTLS must be $false when RequireTLS is $true."),
  TLS_AUTH_LEVEL_NEEDS_STARTTLS(
      Origin.OWN, "TlsAuthLevel can''t have a value when IgnoreSTARTTLS is $true."),
  TLS_AUTH_LEVEL_NEEDS_TLS(
      Origin.OWN, "TlsAuthLevel can''t have a value when RequireTLS is $false."),
  TLS_DOMAIN_REQUIRED(
      Origin.OWN,
      "TlsDomain is required when TlsAuthLevel is DomainValidation and DNSRoutingEnabled is"
          + " $false."),
  TLS_DOMAIN_UNUSED(
      Origin.OWN, "TlsDomain has no effect because TlsAuthLevel isn''t DomainValidation."),
  DOMAIN_SECURE_NEEDS_DNS_ROUTING(
      Origin.OWN,
      "Mutual TLS (DomainSecureEnabled) doesn''t work while DNSRoutingEnabled is $false."),
  DOMAIN_SECURE_NEEDS_STARTTLS(
      Origin.OWN, "Mutual TLS (DomainSecureEnabled) doesn''t work while IgnoreSTARTTLS is $true."),
  DOMAIN_SECURE_NEEDS_PLAIN_DOMAINS(
      Origin.OWN,
      "Mutual TLS (DomainSecureEnabled) doesn''t support the wildcard character in the address"
          + " space {0}."),
  CREDENTIAL_REQUIRED(
      Origin.OWN, "AuthenticationCredential is required when SmartHostAuthMechanism is {0}."),
  AUTHENTICATION_NEEDS_SMART_HOST(
      Origin.OWN,
      "SmartHostAuthMechanism {0} can be used only when a smart host is configured and"
          + " DNSRoutingEnabled is $false."),
  FOREIGN_ADDRESS_SPACE_NEEDS_SMART_HOST(
      Origin.OWN,
      "The address space {0} isn''t of type SMTP, so SmartHosts must name a smart host and"
          + " DNSRoutingEnabled must be $false."),
  EDGE_NEEDS_SMTP(
      Origin.OWN, "On an Edge Transport server the address space {0} must be of type SMTP."),
  ACCEPTED_DOMAINS_NEED_EDGE(
      Origin.OWN,
      "The address space {0} stands for all accepted domains and is valid only on an Edge"
          + " Transport server."),
  SOURCE_ADDRESS_NEEDS_EDGE(
      Origin.OWN, "SourceIPAddress is valid only for connectors on an Edge Transport server."),
  NOT_ON_EDGE(Origin.OWN, "{0} isn''t valid on an Edge Transport server."),
  LINKED_CONNECTOR_NEEDS(
      Origin.OWN, "With LinkedReceiveConnector the same command must set {0} to {1}."),
  LINKED_CONNECTOR_EXCLUDES_ADDRESS_SPACES(
      Origin.OWN, "A connector with a LinkedReceiveConnector can''t have AddressSpaces."),
  ADDRESS_SPACES_REQUIRED(Origin.OWN, "AddressSpaces must hold at least one address space."),
  USAGE_TYPES_EXCLUSIVE(
      Origin.OWN, "Custom, Internal, Internet, Partner and Usage exclude each other; give one."),
  UNKNOWN_SERVER(Origin.OWN, "The server \"{0}\" wasn''t found."),
  SOURCE_SERVER_REQUIRED(Origin.OWN, "SourceTransportServers must hold at least one server."),
  SUBSCRIBED_EDGE(
      Origin.OWN,
      "This Edge Transport server is subscribed, so its connectors can''t be changed here; change"
          + " them in the organization it is subscribed to."),
  IDENTITY_AMBIGUOUS(
      Origin.OWN,
      "The identity ''{0}'' matches {1} connectors, so none was changed. Give one name or GUID."),

  SET_TARGET(Origin.OWN, "Setting Send connector \"{0}\"."),
  NEW_TARGET(Origin.OWN, "Creating Send connector \"{0}\"."),
  REMOVE_TARGET(Origin.OWN, "Removing Send connector \"{0}\"."),

  FILE_NOT_READABLE(Origin.OWN, "The directory file ''{0}'' can''t be read: {1}"),
  FILE_NOT_A_DIRECTORY(
      Origin.OWN,
      "The directory file ''{0}'' holds no Send connectors or servers. Write it with"
          + " Get-SendConnector | Export-Clixml."),
  FILE_VALUE_INVALID(
      Origin.OWN, "The directory file ''{0}'' is wrong at connector ''{1}'', property {2}: {3}"),
  PLAN_EMPTY(Origin.OWN, "Nothing would change."),
  PLAN_TITLE(Origin.OWN, "{0} would change:");

  /** Where a text comes from. */
  public enum Origin {
    /** Seen in public logs or articles as Exchange's. */
    EXCHANGE,
    /** Worded for this project, because Exchange's text is not published. */
    OWN
  }

  private final Origin origin;
  private final String pattern;

  Messages(Origin origin, String pattern) {
    this.origin = origin;
    this.pattern = pattern;
  }

  public Origin origin() {
    return origin;
  }

  /** Returns the stable id, which is also the error id: {@code SmartHostsRequired}. */
  public String id() {
    StringBuilder id = new StringBuilder();
    for (String word : name().split("_", -1)) {
      id.append(word.charAt(0)).append(word.substring(1).toLowerCase(java.util.Locale.ROOT));
    }
    return id.toString();
  }

  /** Returns the text with its places filled. */
  public String text(Object... arguments) {
    Object[] texts = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      texts[i] = String.valueOf(arguments[i]);
    }
    return new MessageFormat(pattern, java.util.Locale.ROOT).format(texts);
  }

  /** Returns a .NET FormatException with the text, as converters raise. */
  public PsException formatError(Object... arguments) {
    return new PsException(FORMAT_EXCEPTION.get(), text(arguments));
  }

  private static final class FORMAT_EXCEPTION {
    private static final PsType TYPE =
        PsType.named("System.FormatException").base(Types.SYSTEM_EXCEPTION).build();

    private static PsType get() {
      return TYPE;
    }
  }
}
