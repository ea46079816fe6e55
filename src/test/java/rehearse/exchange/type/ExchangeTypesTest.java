package rehearse.exchange.type;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import rehearse.value.EnumValue;
import rehearse.value.PsException;

final class ExchangeTypesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "0 | 0 B (0 bytes)",
        "1 | 1 B (1 bytes)",
        "1023 | 1023 B (1,023 bytes)",
        "262144 | 256 KB (262,144 bytes)",
        "5976557 | 5.7 MB (5,976,557 bytes)",
        "10485760 | 10 MB (10,485,760 bytes)",
        "36700160 | 35 MB (36,700,160 bytes)",
        "1201774630 | 1.119 GB (1,201,774,630 bytes)",
        "2147483648 | 2 GB (2,147,483,648 bytes)",
        "10737418240 | 10 GB (10,737,418,240 bytes)",
        "13569132999999999 | 1.234E+04 TB (13,569,132,999,999,999 bytes)",
      })
  void sizesPrintWithAFittingUnit(long bytes, String text) {
    assertThat(new ByteQuantifiedSize(bytes)).hasToString(text);
    assertThat(ByteQuantifiedSize.parse(text).bytes()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @CsvSource({
    "10MB, 10485760",
    "10 mb, 10485760",
    "20480KB, 20971520",
    "1.5KB, 1536",
    "7, 7",
    "7b, 7",
    "2TB, 2199023255552"
  })
  void sizesAreReadWithAnyUnit(String text, long bytes) {
    assertThat(ByteQuantifiedSize.parse(text).bytes()).isEqualTo(bytes);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Unlimited", "10 XB", "-5MB", "ten", "99999999999TB"})
  void otherTextsAreNoSizes(String text) {
    assertThatThrownBy(() -> ByteQuantifiedSize.parse(text))
        .isInstanceOf(PsException.class)
        .hasMessageContaining("'" + text + "'");
  }

  @Test
  void numbersAreBytes() {
    assertThat(ByteQuantifiedSize.convert(1024)).isEqualTo(new ByteQuantifiedSize(1024));
    assertThat(ByteQuantifiedSize.convert(1048576.0)).isEqualTo(new ByteQuantifiedSize(1048576));
    assertThatThrownBy(() -> ByteQuantifiedSize.convert(-1)).isInstanceOf(PsException.class);
    assertThat(new ByteQuantifiedSize(1).roundUpTo(1024).bytes()).isEqualTo(1024);
    assertThat(new ByteQuantifiedSize(2048).roundUpTo(1024).bytes()).isEqualTo(2048);
  }

  @Test
  void unlimitedIsAValueOrNone() {
    assertThat(Unlimited.parseSize("uNLIMITED")).isEqualTo(Unlimited.UNLIMITED_SIZE);
    assertThat(Unlimited.UNLIMITED_SIZE).hasToString("Unlimited");
    assertThat(Unlimited.parseSize("10 MB (10,485,760 bytes)"))
        .hasToString("10 MB (10,485,760 bytes)");
    assertThat(Unlimited.convertToSize(1048576)).hasToString("1 MB (1,048,576 bytes)");
    assertThat(Unlimited.convertToInt("5000")).hasToString("5000");
    assertThat(Unlimited.convertToInt("unlimited")).isEqualTo(Unlimited.UNLIMITED_INT);
    assertThatThrownBy(Unlimited.UNLIMITED_SIZE::value).isInstanceOf(PsException.class);
    assertThatThrownBy(() -> Unlimited.parseSize("lots")).isInstanceOf(PsException.class);
    assertThatThrownBy(() -> Unlimited.convertToInt("many")).isInstanceOf(PsException.class);
    assertThat(Unlimited.UNLIMITED_SIZE)
        .isGreaterThan(Unlimited.of(new ByteQuantifiedSize(Long.MAX_VALUE)));
  }

  @ParameterizedTest
  @CsvSource({
    "00:00:05, 50000000",
    "00:10:00, 6000000000",
    "06:00:00, 216000000000",
    "7.00:00:00, 6048000000000",
    "180.00:00:00, 155520000000000",
    "00:00:00, 0",
    "-1.02:03:04.5, -937845000000",
  })
  void timeSpansPrintAsTheyAreRead(String text, long ticks) {
    assertThat(EnhancedTimeSpan.parse(text).ticks()).isEqualTo(ticks);
    assertThat(EnhancedTimeSpan.parse(text).toString()).startsWith(text);
  }

  @Test
  void aBareNumberIsDays() {
    assertThat(EnhancedTimeSpan.parse("15")).hasToString("15.00:00:00");
    assertThat(EnhancedTimeSpan.parse("1:30")).hasToString("01:30:00");
    assertThat(EnhancedTimeSpan.parse("2.01:30")).hasToString("2.01:30:00");
    assertThat(EnhancedTimeSpan.parse("2:01:30:05")).hasToString("2.01:30:05");
    for (String wrong : List.of("", "x", "25:00:00", "00:60:00", "1d", "00:00:00:00:00")) {
      assertThatThrownBy(() -> EnhancedTimeSpan.parse(wrong)).isInstanceOf(PsException.class);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "contoso.com | SMTP:contoso.com;1",
        "contoso.com;1 | SMTP:contoso.com;1",
        "SMTP:contoso.com | SMTP:contoso.com;1",
        "smtp:*;1 | smtp:*;1",
        "* | SMTP:*;1",
        "*.com;100 | SMTP:*.com;100",
        "*.contoso.com | SMTP:*.contoso.com;1",
        "SMTP:--;1 | SMTP:--;1",
        "X400:c=us;a= ;p=org;5 | X400:c=us;a= ;p=org;5",
        "FAX:anything goes | FAX:anything goes;1",
      })
  void addressSpacesPrintInFull(String text, String full) {
    assertThat(AddressSpace.parse(text)).hasToString(full);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "SMTP:",
        "*contoso.com",
        "contoso..com",
        "contoso.com;0",
        "contoso.com;101",
        "contoso.com;x",
        "-a.com",
        "a b.com",
        "X400:c=us;a= ;p=org",
        "FAX:a;101",
        ":x"
      })
  void otherTextsAreNoAddressSpaces(String text) {
    assertThatThrownBy(() -> AddressSpace.parse(text)).isInstanceOf(PsException.class);
  }

  @Test
  void addressSpacesThatDifferInCaseAreTheSame() {
    assertThat(AddressSpace.parse("smtp:CONTOSO.com"))
        .isEqualTo(AddressSpace.parse("SMTP:contoso.com;1"))
        .isNotEqualTo(AddressSpace.parse("SMTP:contoso.com;2"));
  }

  @Test
  void smartHostsAreNamesOrAddresses() {
    assertThat(SmartHost.parse("Relay.contoso.com")).hasToString("Relay.contoso.com");
    assertThat(SmartHost.parse("10.10.1.1")).hasToString("[10.10.1.1]");
    assertThat(SmartHost.parse("[10.10.1.1]")).isEqualTo(SmartHost.parse("10.10.1.1"));
    assertThat(SmartHost.parse("fe80::1")).hasToString("[fe80::1]");
    assertThat(SmartHost.parse("--")).hasToString("--");
    assertThat(SmartHost.parse("10.10.1.1").isIpAddress()).isTrue();
    assertThat(SmartHost.parse("10.10.1.1").domain()).isNull();
    for (String wrong : List.of("", "10.10.1", "10.10.1.256", "a b", "[relay]", "*.contoso.com")) {
      assertThatThrownBy(() -> SmartHost.parse(wrong)).isInstanceOf(PsException.class);
    }
  }

  @Test
  void domainsKeepTheirCase() {
    for (String text : List.of("*", "*.com", "*.contoso.local", "Solo.com")) {
      assertThat(SmtpDomainWithSubdomains.parse(text)).hasToString(text);
    }
    assertThat(SmtpDomainWithSubdomains.parse("*.contoso.com").domain()).isEqualTo("contoso.com");
    assertThat(SmtpDomainWithSubdomains.parse("*").includesSubdomains()).isTrue();
    assertThatThrownBy(() -> SmtpDomainWithSubdomains.parse("*contoso.com"))
        .hasMessage("\"*contoso.com\" isn't a valid SMTP domain.");
    assertThatThrownBy(() -> SmtpDomain.parse("*.contoso.com"))
        .hasMessage("\"*.contoso.com\" isn't a valid SMTP domain.");
    assertThat(Fqdn.parse("Mail.Contoso.com")).hasToString("Mail.Contoso.com");
    assertThat(Fqdn.parse("MAIL.contoso.com")).isEqualTo(Fqdn.parse("mail.contoso.com"));
    assertThatThrownBy(() -> Fqdn.parse("mail contoso")).isInstanceOf(PsException.class);
  }

  @Test
  void certificatesAreNamedByIssuerAndSubject() {
    String text =
        "<I>CN=GeoTrust TLS RSA CA G1, OU=www.digicert.com, O=DigiCert Inc, C=US"
            + "<S>CN=mail.contoso.com";
    SmtpX509Identifier identifier = SmtpX509Identifier.parse(text);
    assertThat(identifier).hasToString(text);
    assertThat(identifier.subjectCommonName()).isEqualTo("mail.contoso.com");
    assertThat(SmtpX509Identifier.parse("<i>CN=localhost<s>CN=localhost"))
        .hasToString("<I>CN=localhost<S>CN=localhost");
    assertThat(SmtpX509Identifier.parse("<I>O=\"A, B\"<S>CN=x")).isNotNull();
    for (String wrong :
        List.of("<I><S>", " ", "CN=x", "<S>CN=x", "9F86D081884C7D65", "<I>x<S>CN=y")) {
      assertThatThrownBy(() -> SmtpX509Identifier.parse(wrong))
          .hasMessage("\"" + wrong + "\" isn't a valid Certificate Identifier.");
    }
  }

  @Test
  void flagsPrintJoined() {
    EnumValue both = new EnumValue(ExchangeEnums.ERROR_POLICIES, 6);
    assertThat(both).hasToString("DowngradeDnsFailures, DowngradeCustomFailures");
    assertThat(ExchangeEnums.DEFAULT_ERROR_POLICIES).hasToString("Default");
    assertThat(EnumValue.of(ExchangeEnums.TLS_AUTH_LEVEL, "CertificateValidation").value())
        .isEqualTo(2);
  }

  @Test
  void identitiesPrintAsNames() {
    AdObjectId id = AdObjectId.of("CN=A\\, B,CN=Connections,DC=lab,DC=test");
    assertThat(id).hasToString("A, B");
    assertThat(AdObjectId.escape("A, B")).isEqualTo("A\\, B");
    assertThat(AdObjectId.escape(" #x ")).isEqualTo("\\ #x\\ ");
    assertThat(new AdObjectId("a", "cn=A,dc=x", new UUID(0, 1)))
        .isEqualTo(new AdObjectId("b", "CN=a,DC=x", null));
    assertThat(ExchangeObjectVersion.EXCHANGE_2007).hasToString("0.1 (8.0.535.0)");
    assertThat(ExchangeObjectVersion.convert("0.10 (14.0.100.0)"))
        .isEqualTo(new ExchangeObjectVersion(0, 10, "14.0.100.0"));
  }

  @Test
  void connectorsAreNamedInManyWays() {
    UUID guid = UUID.fromString("3f0e6f1c-0d5b-4c27-9b53-1f1b52f0a001");
    assertThat(identity(guid).guid()).isEqualTo(guid);
    assertThat(identity(guid.toString()).guid()).isEqualTo(guid);
    assertThat(identity("{" + guid + "}").guid()).isEqualTo(guid);
    assertThat(identity(" To Fabrikam ").text()).isEqualTo("To Fabrikam");
    assertThat(identity(new AdObjectId("n", "CN=n", guid)).guid()).isEqualTo(guid);
    assertThatThrownBy(() -> identity(" ")).isInstanceOf(PsException.class);
  }

  private static SendConnectorIdParameter identity(Object value) {
    Object identity = SendConnectorIdParameter.convert(value);
    assertThat(identity).isInstanceOf(SendConnectorIdParameter.class);
    if (identity instanceof SendConnectorIdParameter found) {
      return found;
    }
    throw new AssertionError();
  }
}
