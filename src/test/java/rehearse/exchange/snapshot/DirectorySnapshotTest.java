package rehearse.exchange.snapshot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import rehearse.directory.DirectoryObject;
import rehearse.directory.DirectoryStore;
import rehearse.directory.Edition;
import rehearse.directory.PropertyDefinition;
import rehearse.directory.Transaction;
import rehearse.exchange.connector.ConfigurationObject;
import rehearse.exchange.connector.ConnectorChange;
import rehearse.exchange.connector.ConnectorRules;
import rehearse.exchange.connector.OrganizationSchema;
import rehearse.exchange.connector.RulePolicy;
import rehearse.exchange.connector.SendConnectorSchema;
import rehearse.exchange.type.Unlimited;
import rehearse.value.PsException;

final class DirectorySnapshotTest {
  private static String shared(String name) throws Exception {
    String shared = System.getProperty("REHEARSE_SHARED", System.getenv("REHEARSE_SHARED"));
    Path file = Path.of(shared != null ? shared : "../shared", "spec/data", name);
    Assumptions.assumeTrue(Files.exists(file), "no shared folder");
    return Files.readString(file);
  }

  private static List<DirectoryObject> connectors(DirectoryStore store) {
    return store.current().all(SendConnectorSchema.SEND_CONNECTOR);
  }

  private static DirectoryObject connector(DirectoryStore store, String name) {
    DirectoryObject found = store.current().find(SendConnectorSchema.SEND_CONNECTOR, name);
    if (found == null) {
      throw new AssertionError("no connector " + name);
    }
    return found;
  }

  private static void sameConnectors(DirectoryStore one, DirectoryStore other) {
    assertThat(connectors(other)).hasSameSizeAs(connectors(one));
    for (DirectoryObject expected : connectors(one)) {
      DirectoryObject actual = connector(other, expected.name());
      assertThat(actual.guid()).isEqualTo(expected.guid());
      for (PropertyDefinition<?> property : SendConnectorSchema.SEND_CONNECTOR.properties()) {
        if (property.existsIn(one.edition())) {
          assertThat(actual.get(property))
              .as(expected.name() + " " + property)
              .isEqualTo(expected.get(property));
        }
      }
      assertThat(actual.extras().keySet()).containsExactlyElementsOf(expected.extras().keySet());
    }
  }

  @ParameterizedTest
  @EnumSource(Edition.class)
  void theSampleHasSixConnectorsThatKeepTheRules(Edition edition) {
    DirectoryStore store = SampleOrganization.create(edition);
    assertThat(connectors(store)).hasSize(6);
    assertThat(store.current().all(OrganizationSchema.SERVER)).hasSize(3);
    assertThat(connector(store, "Outbound to Internet").get(SendConnectorSchema.ADDRESS_SPACES))
        .hasToString("[SMTP:*;1]");
    assertThat(store.changes()).isEmpty();
    ConnectorRules rules = new ConnectorRules(RulePolicy.DOCUMENTED, false);
    for (DirectoryObject connector : connectors(store)) {
      ConnectorChange change = ConnectorChange.making(connector, java.util.Map.of(), edition);
      assertThat(rules.firstViolation(change)).as(connector.name()).isNull();
    }
  }

  @ParameterizedTest
  @EnumSource(Edition.class)
  void aSavedDirectoryLoadsAgainUnchanged(Edition edition) {
    DirectoryStore store = SampleOrganization.create(edition);
    String text = DirectorySnapshot.save(store);
    DirectoryStore loaded = DirectorySnapshot.load("saved.xml", text, edition);
    sameConnectors(store, loaded);
    assertThat(loaded.domainController()).isEqualTo("DC1.contoso.com");
    assertThat(loaded.current().all(OrganizationSchema.SERVER))
        .extracting(DirectoryObject::name)
        .containsExactly("EX1", "EX2", "EX3");
    String again = DirectorySnapshot.save(loaded);
    assertThat(DirectorySnapshot.save(DirectorySnapshot.load("again.xml", again, edition)))
        .isEqualTo(again);
  }

  @Test
  void filesOfServersLoadAndSave() throws Exception {
    DirectoryStore store =
        DirectorySnapshot.load(
            "sample.xml", shared("send-connectors-sample.clixml"), Edition.EXCHANGE_2019);
    assertThat(connectors(store)).hasSize(3);
    DirectoryObject fabrikam = connector(store, "To Fabrikam");
    assertThat(fabrikam.get(SendConnectorSchema.SMART_HOSTS))
        .hasToString("[relay1.fabrikam.com, relay2.fabrikam.com]");
    assertThat(fabrikam.get(SendConnectorSchema.MAX_MESSAGE_SIZE))
        .hasToString("10 MB (10,485,760 bytes)");
    assertThat(fabrikam.get(SendConnectorSchema.TLS_AUTH_LEVEL)).hasToString("DomainValidation");
    assertThat(fabrikam.get(SendConnectorSchema.ADDRESS_SPACES))
        .hasToString("[SMTP:fabrikam.com;1, smtp:*.fabrikam.com;5]");
    assertThat(fabrikam.get(ConfigurationObject.DISTINGUISHED_NAME))
        .startsWith("CN=To Fabrikam,CN=Connections,CN=Exchange Routing Group")
        .endsWith("DC=lab,DC=test");
    assertThat(fabrikam.extras()).containsKey("PSComputerName");
    assertThat(store.domainController()).isEqualTo("DC1.lab.test");
    String saved = DirectorySnapshot.save(store);
    DirectoryStore again = DirectorySnapshot.load("again.xml", saved, Edition.EXCHANGE_2019);
    sameConnectors(store, again);
    assertThat(DirectorySnapshot.save(again)).isEqualTo(saved);
  }

  @Test
  void whatIsMissingOrUnknownDoesNoHarm() {
    String text =
        "<Objs><Obj RefId=\"0\"><TN RefId=\"0\"><T>X.SmtpSendConnectorConfig</T></TN><Props>"
            + "<S N=\"Name\">A</S><S N=\"Region\">NotSpecified</S><Nil N=\"Zone\"/>"
            + "<BA N=\"SerializationData\">AQL/</BA><S N=\"MaxMessageSize\">unlimited</S>"
            + "</Props></Obj></Objs>";
    DirectoryStore store = DirectorySnapshot.load("a.xml", text, Edition.EXCHANGE_SE);
    DirectoryObject connector = connector(store, "a");
    assertThat(connector.get(SendConnectorSchema.PORT)).isEqualTo(25);
    assertThat(connector.get(SendConnectorSchema.MAX_MESSAGE_SIZE))
        .isEqualTo(Unlimited.UNLIMITED_SIZE);
    assertThat(connector.extras()).containsOnlyKeys("Region", "Zone", "SerializationData");
    DirectoryStore again =
        DirectorySnapshot.load("b.xml", DirectorySnapshot.save(store), Edition.EXCHANGE_SE);
    sameConnectors(store, again);
    assertThat(connector(again, "A").extras().get("Region")).isEqualTo("NotSpecified");
    assertThat(connector(again, "A").extras().get("Zone")).isSameAs(DirectoryObject.NULL);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "not xml",
        "<Objs/>",
        "<Objs><S>x</S></Objs>",
        "<Objs><Obj RefId=\"0\"><TN RefId=\"0\"><T>X.SmtpSendConnectorConfig</T></TN></Obj></Objs>",
        "<Objs><Obj RefId=\"0\"><TN RefId=\"0\"><T>X.SmtpSendConnectorConfig</T></TN><Props>"
            + "<S N=\"Name\">A</S><S N=\"Port\">many</S></Props></Obj></Objs>",
        "<Objs><Obj RefId=\"0\"><TN RefId=\"0\"><T>X.SmtpSendConnectorConfig</T></TN><Props>"
            + "<S N=\"Name\">A</S></Props></Obj><Obj RefId=\"1\"><TNRef RefId=\"0\"/><Props>"
            + "<S N=\"Name\">a</S></Props></Obj></Objs>",
        "dn: CN=A\nnonsense",
        "dn: CN=A\nobjectClass: user\n"
      })
  void aBadFileIsOneClearError(String text) {
    assertThatThrownBy(() -> DirectorySnapshot.load("bad.xml", text, Edition.EXCHANGE_SE))
        .isInstanceOf(PsException.class)
        .hasMessageContaining("bad.xml");
  }

  @Test
  void ldifBecomesTheSameConnector() throws Exception {
    DirectoryStore ldif =
        DirectorySnapshot.load(
            "sample.ldf", shared("send-connectors-sample.ldf"), Edition.EXCHANGE_2019);
    DirectoryStore clixml =
        DirectorySnapshot.load(
            "sample.xml", shared("send-connectors-sample.clixml"), Edition.EXCHANGE_2019);
    DirectoryObject one = connector(ldif, "To Fabrikam");
    DirectoryObject other = connector(clixml, "To Fabrikam");
    assertThat(one.guid()).isEqualTo(other.guid());
    for (PropertyDefinition<?> property :
        List.of(
            SendConnectorSchema.SMART_HOSTS,
            SendConnectorSchema.DNS_ROUTING_ENABLED,
            SendConnectorSchema.ADDRESS_SPACES,
            SendConnectorSchema.MAX_MESSAGE_SIZE,
            SendConnectorSchema.PORT,
            SendConnectorSchema.REQUIRE_TLS,
            SendConnectorSchema.TLS_AUTH_LEVEL,
            SendConnectorSchema.CONNECTION_INACTIVITY_TIME_OUT,
            SendConnectorSchema.SOURCE_TRANSPORT_SERVERS,
            ConfigurationObject.DISTINGUISHED_NAME,
            ConfigurationObject.WHEN_CHANGED_UTC)) {
      assertThat(one.get(property)).as(property.name()).isEqualTo(other.get(property));
    }
    assertThat(one.extras()).containsKey("admindescription");
  }

  @Test
  void thePlanListsObjectPropertyOldAndNew() {
    DirectoryStore store = SampleOrganization.create(Edition.EXCHANGE_SE);
    assertThat(PlanReport.of(store)).isEqualTo("Nothing would change.\n");
    try (Transaction transaction = store.begin()) {
      transaction.replace(
          connector(store, "To Fabrikam")
              .with(SendConnectorSchema.PORT, 25)
              .with(SendConnectorSchema.TLS_DOMAIN, null));
      transaction.remove(connector(store, "Fax Gateway").guid());
      transaction.add(
          DirectoryObject.create(
                  SendConnectorSchema.SEND_CONNECTOR, new UUID(1, 1), "New One", store.edition())
              .with(SendConnectorSchema.ENABLED, false));
      transaction.commit();
    }
    assertThat(PlanReport.of(store))
        .isEqualTo(
            """
            Object       Property   Old value          New value
            ------       --------   ---------          ---------
            To Fabrikam  TlsDomain  mail.fabrikam.com  $null
            To Fabrikam  Port       587                25
            Fax Gateway  (removed)
            New One      (new)
            New One      Enabled                       False
            """);
  }
}
