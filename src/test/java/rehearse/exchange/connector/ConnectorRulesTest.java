package rehearse.exchange.connector;

import static org.assertj.core.api.Assertions.assertThat;
import static rehearse.exchange.connector.SendConnectorSchema.ADDRESS_SPACES;
import static rehearse.exchange.connector.SendConnectorSchema.AUTHENTICATION_CREDENTIAL;
import static rehearse.exchange.connector.SendConnectorSchema.COMMENT;
import static rehearse.exchange.connector.SendConnectorSchema.CONNECTION_INACTIVITY_TIME_OUT;
import static rehearse.exchange.connector.SendConnectorSchema.DNS_ROUTING_ENABLED;
import static rehearse.exchange.connector.SendConnectorSchema.DOMAIN_SECURE_ENABLED;
import static rehearse.exchange.connector.SendConnectorSchema.ERROR_POLICIES;
import static rehearse.exchange.connector.SendConnectorSchema.IGNORE_STARTTLS;
import static rehearse.exchange.connector.SendConnectorSchema.LINKED_RECEIVE_CONNECTOR;
import static rehearse.exchange.connector.SendConnectorSchema.MAX_MESSAGE_SIZE;
import static rehearse.exchange.connector.SendConnectorSchema.PORT;
import static rehearse.exchange.connector.SendConnectorSchema.REQUIRE_TLS;
import static rehearse.exchange.connector.SendConnectorSchema.SMART_HOSTS;
import static rehearse.exchange.connector.SendConnectorSchema.SMART_HOST_AUTH_MECHANISM;
import static rehearse.exchange.connector.SendConnectorSchema.SOURCE_IP_ADDRESS;
import static rehearse.exchange.connector.SendConnectorSchema.SOURCE_TRANSPORT_SERVERS;
import static rehearse.exchange.connector.SendConnectorSchema.TLS_AUTH_LEVEL;
import static rehearse.exchange.connector.SendConnectorSchema.TLS_DOMAIN;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import rehearse.directory.DirectoryObject;
import rehearse.directory.Edition;
import rehearse.directory.PropertyDefinition;
import rehearse.exchange.Messages;
import rehearse.exchange.type.AddressSpace;
import rehearse.exchange.type.ByteQuantifiedSize;
import rehearse.exchange.type.EnhancedTimeSpan;
import rehearse.exchange.type.ExchangeEnums;
import rehearse.exchange.type.SmartHost;
import rehearse.exchange.type.SmtpDomainWithSubdomains;
import rehearse.exchange.type.Unlimited;
import rehearse.value.EnumValue;
import rehearse.value.IPAddress;
import rehearse.value.PsCredential;
import rehearse.value.SecureString;

final class ConnectorRulesTest {
  private static final List<SmartHost> HOST = List.of(SmartHost.parse("relay.contoso.com"));
  private static final EnumValue CERTIFICATE_VALIDATION =
      EnumValue.of(ExchangeEnums.TLS_AUTH_LEVEL, "CertificateValidation");
  private static final PsCredential CREDENTIAL = new PsCredential("joe", new SecureString("x"));

  private final ConnectorRules rules = new ConnectorRules(RulePolicy.DOCUMENTED, false);
  private final ConnectorRules lenient = new ConnectorRules(new RulePolicy(false, false), false);
  private final ConnectorRules edge = new ConnectorRules(RulePolicy.DOCUMENTED, true);

  private final DirectoryObject dns =
      DirectoryObject.create(
              SendConnectorSchema.SEND_CONNECTOR, new UUID(0, 1), "Dns", Edition.EXCHANGE_SE)
          .with(ADDRESS_SPACES, List.of(AddressSpace.parse("contoso.com")));
  private final DirectoryObject relay =
      dns.with(DNS_ROUTING_ENABLED, false).with(SMART_HOSTS, HOST);

  private static Map<PropertyDefinition<?>, @Nullable Object> given(@Nullable Object... pairs) {
    Map<PropertyDefinition<?>, @Nullable Object> values = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      if (pairs[i] instanceof PropertyDefinition<?> property) {
        values.put(property, pairs[i + 1]);
      }
    }
    return values;
  }

  private static void refuses(
      ConnectorRules by, Messages message, DirectoryObject object, @Nullable Object... pairs) {
    ConnectorRules.Violation violation = by.firstViolation(change(object, pairs));
    assertThat(violation).isNotNull();
    if (violation != null) {
      assertThat(violation.message()).isEqualTo(message);
    }
  }

  private static void accepts(
      ConnectorRules by, DirectoryObject object, @Nullable Object... pairs) {
    assertThat(by.firstViolation(change(object, pairs))).isNull();
  }

  private static ConnectorChange change(DirectoryObject object, @Nullable Object... pairs) {
    return ConnectorChange.to(object, given(pairs), Edition.EXCHANGE_SE);
  }

  @Test
  void smartHostsExcludeDnsRouting() {
    refuses(rules, Messages.SMART_HOSTS_EXCLUDE_DNS_ROUTING, dns, SMART_HOSTS, HOST);
    refuses(rules, Messages.SMART_HOSTS_EXCLUDE_DNS_ROUTING, relay, DNS_ROUTING_ENABLED, true);
    accepts(rules, dns, SMART_HOSTS, HOST, DNS_ROUTING_ENABLED, false);
    accepts(rules, relay, SMART_HOSTS, null, DNS_ROUTING_ENABLED, true);
    accepts(rules, relay, SMART_HOSTS, List.of(SmartHost.parse("other.contoso.com")));
  }

  @Test
  void smartHostsMustStandOnTheSameCommandLine() {
    refuses(rules, Messages.SMART_HOSTS_REQUIRED, dns, DNS_ROUTING_ENABLED, false);
    refuses(rules, Messages.SMART_HOSTS_REQUIRED, relay, DNS_ROUTING_ENABLED, false);
    accepts(lenient, relay, DNS_ROUTING_ENABLED, false);
    refuses(lenient, Messages.SMART_HOSTS_REQUIRED, dns, DNS_ROUTING_ENABLED, false);
    refuses(rules, Messages.SMART_HOSTS_REQUIRED, relay, SMART_HOSTS, null);
  }

  @Test
  void requireTlsExcludesIgnoreStartTls() {
    Messages message = Messages.REQUIRE_TLS_EXCLUDES_IGNORE_STARTTLS;
    refuses(rules, message, dns, REQUIRE_TLS, true, IGNORE_STARTTLS, true);
    refuses(rules, message, dns.with(IGNORE_STARTTLS, true), REQUIRE_TLS, true);
    refuses(rules, message, dns.with(REQUIRE_TLS, true), IGNORE_STARTTLS, true);
    accepts(rules, dns.with(IGNORE_STARTTLS, true), REQUIRE_TLS, true, IGNORE_STARTTLS, false);
    accepts(rules, dns, IGNORE_STARTTLS, true);
  }

  @Test
  void tlsAuthLevelNeedsTls() {
    refuses(rules, Messages.TLS_AUTH_LEVEL_NEEDS_TLS, dns, TLS_AUTH_LEVEL, CERTIFICATE_VALIDATION);
    refuses(
        rules,
        Messages.TLS_AUTH_LEVEL_NEEDS_STARTTLS,
        dns.with(IGNORE_STARTTLS, true),
        TLS_AUTH_LEVEL,
        CERTIFICATE_VALIDATION);
    DirectoryObject secured =
        dns.with(REQUIRE_TLS, true).with(TLS_AUTH_LEVEL, CERTIFICATE_VALIDATION);
    refuses(rules, Messages.TLS_AUTH_LEVEL_NEEDS_TLS, secured, REQUIRE_TLS, false);
    accepts(rules, secured, REQUIRE_TLS, false, TLS_AUTH_LEVEL, null);
    accepts(rules, dns, REQUIRE_TLS, true, TLS_AUTH_LEVEL, CERTIFICATE_VALIDATION);
  }

  @Test
  void domainValidationThroughSmartHostsNeedsTlsDomain() {
    DirectoryObject secured = relay.with(REQUIRE_TLS, true);
    EnumValue level = ExchangeEnums.DOMAIN_VALIDATION;
    refuses(rules, Messages.TLS_DOMAIN_REQUIRED, secured, TLS_AUTH_LEVEL, level);
    SmtpDomainWithSubdomains domain = SmtpDomainWithSubdomains.parse("fabrikam.com");
    accepts(rules, secured, TLS_AUTH_LEVEL, level, TLS_DOMAIN, domain);
    refuses(
        rules,
        Messages.TLS_DOMAIN_REQUIRED,
        secured.with(TLS_AUTH_LEVEL, level).with(TLS_DOMAIN, domain),
        TLS_DOMAIN,
        null);
    accepts(rules, dns.with(REQUIRE_TLS, true), TLS_AUTH_LEVEL, level);
  }

  @Test
  void tlsDomainWithoutDomainValidationIsAccepted() {
    ConnectorChange change =
        change(dns, REQUIRE_TLS, true, TLS_DOMAIN, SmtpDomainWithSubdomains.parse("*"));
    assertThat(rules.firstViolation(change)).isNull();
    assertThat(ConnectorRules.tlsDomainAdvice(change)).isNotNull();
    assertThat(ConnectorRules.tlsDomainAdvice(change(dns, TLS_DOMAIN, null))).isNull();
  }

  @Test
  void basicAuthenticationNeedsCredential() {
    for (EnumValue basic :
        List.of(ExchangeEnums.BASIC_AUTH, ExchangeEnums.BASIC_AUTH_REQUIRE_TLS)) {
      refuses(rules, Messages.CREDENTIAL_REQUIRED, relay, SMART_HOST_AUTH_MECHANISM, basic);
      accepts(
          rules, relay, SMART_HOST_AUTH_MECHANISM, basic, AUTHENTICATION_CREDENTIAL, CREDENTIAL);
      accepts(
          rules,
          relay.with(AUTHENTICATION_CREDENTIAL, CREDENTIAL),
          SMART_HOST_AUTH_MECHANISM,
          basic);
    }
    DirectoryObject read = relay.with(SMART_HOST_AUTH_MECHANISM, ExchangeEnums.BASIC_AUTH);
    accepts(rules, read, COMMENT, "read from a file that has no credential");
  }

  @Test
  void authenticationNeedsSmartHost() {
    EnumValue external = EnumValue.of(ExchangeEnums.AUTH_MECHANISMS, "ExternalAuthoritative");
    refuses(
        rules, Messages.AUTHENTICATION_NEEDS_SMART_HOST, dns, SMART_HOST_AUTH_MECHANISM, external);
    accepts(rules, relay, SMART_HOST_AUTH_MECHANISM, external);
    accepts(lenient, dns, SMART_HOST_AUTH_MECHANISM, external);
    accepts(rules, dns, SMART_HOST_AUTH_MECHANISM, ExchangeEnums.NO_AUTHENTICATION);
  }

  @Test
  void foreignAddressSpacesNeedSmartHost() {
    List<AddressSpace> fax = List.of(AddressSpace.parse("FAX:*"));
    refuses(rules, Messages.FOREIGN_ADDRESS_SPACE_NEEDS_SMART_HOST, dns, ADDRESS_SPACES, fax);
    accepts(rules, relay, ADDRESS_SPACES, fax);
    refuses(
        rules,
        Messages.FOREIGN_ADDRESS_SPACE_NEEDS_SMART_HOST,
        relay.with(ADDRESS_SPACES, fax),
        SMART_HOSTS,
        null,
        DNS_ROUTING_ENABLED,
        true);
  }

  @Test
  void edgeServersHaveRulesOfTheirOwn() {
    List<AddressSpace> fax = List.of(AddressSpace.parse("FAX:*"));
    List<AddressSpace> accepted = List.of(AddressSpace.parse("--"));
    refuses(edge, Messages.EDGE_NEEDS_SMTP, relay, ADDRESS_SPACES, fax);
    accepts(edge, relay, ADDRESS_SPACES, accepted);
    refuses(rules, Messages.ACCEPTED_DOMAINS_NEED_EDGE, relay, ADDRESS_SPACES, accepted);
    Object address = IPAddress.tryParse("10.1.1.1");
    refuses(rules, Messages.SOURCE_ADDRESS_NEEDS_EDGE, dns, SOURCE_IP_ADDRESS, address);
    accepts(edge, dns, SOURCE_IP_ADDRESS, address);
    accepts(rules, dns, SOURCE_IP_ADDRESS, IPAddress.tryParse("0.0.0.0"));
    refuses(edge, Messages.NOT_ON_EDGE, dns, SOURCE_TRANSPORT_SERVERS, List.of());
    accepts(rules, dns, SOURCE_TRANSPORT_SERVERS, List.of());
  }

  @Test
  void linkedReceiveConnectorNeedsItsSettings() {
    Object receive = "EX1\\Default EX1";
    Map<PropertyDefinition<?>, @Nullable Object> all =
        given(
            LINKED_RECEIVE_CONNECTOR,
            receive,
            ADDRESS_SPACES,
            null,
            DNS_ROUTING_ENABLED,
            false,
            MAX_MESSAGE_SIZE,
            Unlimited.UNLIMITED_SIZE,
            SMART_HOSTS,
            HOST,
            SMART_HOST_AUTH_MECHANISM,
            ExchangeEnums.NO_AUTHENTICATION);
    assertThat(rules.firstViolation(ConnectorChange.to(dns, all, Edition.EXCHANGE_2010))).isNull();
    for (PropertyDefinition<?> left : List.copyOf(all.keySet())) {
      if (left != LINKED_RECEIVE_CONNECTOR) {
        Map<PropertyDefinition<?>, @Nullable Object> fewer = new LinkedHashMap<>(all);
        fewer.remove(left);
        ConnectorRules.Violation violation =
            rules.firstViolation(ConnectorChange.to(dns, fewer, Edition.EXCHANGE_2010));
        assertThat(violation).as(left.name()).isNotNull();
        if (violation != null) {
          assertThat(violation.message()).isEqualTo(Messages.LINKED_CONNECTOR_NEEDS);
        }
      }
    }
  }

  @Test
  void valuesHaveBounds() {
    accepts(rules, dns, PORT, 0);
    accepts(rules, dns, PORT, 65535);
    refuses(rules, Messages.OUT_OF_RANGE, dns, PORT, -1);
    refuses(rules, Messages.OUT_OF_RANGE, dns, PORT, 65536);
    accepts(rules, dns, CONNECTION_INACTIVITY_TIME_OUT, EnhancedTimeSpan.parse("00:00:01"));
    accepts(rules, dns, CONNECTION_INACTIVITY_TIME_OUT, EnhancedTimeSpan.parse("1.00:00:00"));
    for (String wrong : List.of("00:00:00", "1.00:00:01", "15")) {
      refuses(
          rules,
          Messages.OUT_OF_RANGE,
          dns,
          CONNECTION_INACTIVITY_TIME_OUT,
          EnhancedTimeSpan.parse(wrong));
    }
    accepts(rules, dns, MAX_MESSAGE_SIZE, size(Integer.MAX_VALUE));
    accepts(rules, dns, MAX_MESSAGE_SIZE, size(0));
    accepts(rules, dns, MAX_MESSAGE_SIZE, Unlimited.UNLIMITED_SIZE);
    refuses(rules, Messages.OUT_OF_RANGE, dns, MAX_MESSAGE_SIZE, size(1L << 31));
    refuses(rules, Messages.NAME_EMPTY, dns, ConfigurationObject.NAME, "  ");
    refuses(rules, Messages.NAME_TOO_LONG, dns, ConfigurationObject.NAME, "n".repeat(65));
    refuses(rules, Messages.VALUE_REQUIRED, dns, PORT, null);
  }

  private static Unlimited size(long bytes) {
    return Unlimited.of(new ByteQuantifiedSize(bytes));
  }

  @Test
  void errorPoliciesDependOnTheEdition() {
    Object old = EnumValue.of(ExchangeEnums.ERROR_POLICIES, "DowngradeAuthFailures");
    Object later = EnumValue.of(ExchangeEnums.ERROR_POLICIES, "UpgradeCustomFailures");
    refuses(rules, Messages.VALUE_NOT_IN_EDITION, dns, ERROR_POLICIES, old);
    accepts(rules, dns, ERROR_POLICIES, later);
    Edition first = Edition.EXCHANGE_2010;
    assertThat(rules.firstViolation(ConnectorChange.to(dns, given(ERROR_POLICIES, later), first)))
        .isNotNull();
    assertThat(rules.firstViolation(ConnectorChange.to(dns, given(ERROR_POLICIES, old), first)))
        .isNull();
  }

  @Test
  void mutualTlsIsAdvisedOn() {
    assertThat(ConnectorRules.mutualTlsAdvice(change(dns, DOMAIN_SECURE_ENABLED, true))).isNull();
    assertThat(ConnectorRules.mutualTlsAdvice(change(relay, DOMAIN_SECURE_ENABLED, true)))
        .isNotNull();
    DirectoryObject secure = dns.with(DOMAIN_SECURE_ENABLED, true);
    assertThat(ConnectorRules.mutualTlsAdvice(change(secure, IGNORE_STARTTLS, true))).isNotNull();
    assertThat(
            ConnectorRules.mutualTlsAdvice(
                change(secure, ADDRESS_SPACES, List.of(AddressSpace.parse("*")))))
        .isNotNull();
    assertThat(ConnectorRules.mutualTlsAdvice(change(secure, COMMENT, "x"))).isNull();
  }

  @Test
  void changesAreMergedRoundedAndComparedByMeaning() {
    assertThat(change(dns, ADDRESS_SPACES, List.of(AddressSpace.parse("smtp:CONTOSO.COM;1"))))
        .matches(ConnectorChange::isEmpty);
    assertThat(change(dns, COMMENT, null)).matches(ConnectorChange::isEmpty);
    assertThat(change(dns, MAX_MESSAGE_SIZE, size(1)).get(MAX_MESSAGE_SIZE)).isEqualTo(size(1024));
    assertThat(change(dns, ConfigurationObject.NAME, "Other").after().name()).isEqualTo("Other");
    assertThat(change(dns, ConfigurationObject.NAME, "Dns")).matches(ConnectorChange::isEmpty);
  }

  @Test
  void editionsDecideWhatNewConnectorsHold() {
    for (Edition edition : Edition.values()) {
      DirectoryObject blank =
          DirectoryObject.create(SendConnectorSchema.SEND_CONNECTOR, new UUID(0, 2), "x", edition);
      String size = String.valueOf(blank.get(MAX_MESSAGE_SIZE));
      switch (edition) {
        case EXCHANGE_2010 -> assertThat(size).startsWith("10 MB");
        case EXCHANGE_2013 -> assertThat(size).startsWith("25 MB");
        case EXCHANGE_2016, EXCHANGE_2019, EXCHANGE_SE -> assertThat(size).startsWith("35 MB");
      }
    }
    assertThat(LINKED_RECEIVE_CONNECTOR.existsIn(Edition.EXCHANGE_2013)).isFalse();
    assertThat(SendConnectorSchema.CONNECTOR_TYPE.existsIn(Edition.EXCHANGE_2013)).isFalse();
    assertThat(SendConnectorSchema.TLS_CERTIFICATE_NAME.existsIn(Edition.EXCHANGE_2010)).isFalse();
  }

  @Test
  void messagesHaveStableIds() {
    assertThat(Messages.SMART_HOSTS_REQUIRED.id()).isEqualTo("SmartHostsRequired");
    assertThat(Messages.OBJECT_NOT_FOUND.text("x", "DC1.lab.test"))
        .isEqualTo(
            "The operation couldn't be performed because object 'x' couldn't be found on"
                + " 'DC1.lab.test'.");
    for (Messages message : Messages.values()) {
      assertThat(message.text("a", "b", "c", "d")).doesNotContain("{").doesNotContain("''");
    }
  }
}
