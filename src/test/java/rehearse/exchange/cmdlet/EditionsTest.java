package rehearse.exchange.cmdlet;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import rehearse.command.CommandSpec;
import rehearse.command.ErrorRecord;
import rehearse.command.HostInterface;
import rehearse.command.InformationRecord;
import rehearse.command.ParameterSpec;
import rehearse.command.ProgressRecord;
import rehearse.command.StreamSink;
import rehearse.directory.DirectoryService;
import rehearse.directory.DirectoryStore;
import rehearse.directory.Edition;
import rehearse.engine.PowerShellSession;
import rehearse.engine.RunResult;
import rehearse.exchange.snapshot.DirectorySnapshot;
import rehearse.exchange.snapshot.SampleOrganization;
import rehearse.source.SourceText;

/** What depends on the edition, and on being an Edge Transport server. */
final class EditionsTest {
  private static final List<String> SET_OF_2019 =
      List.of(
          "AddressSpaces",
          "AuthenticationCredential",
          "CloudServicesMailEnabled",
          "Comment",
          "ConnectionInactivityTimeOut",
          "ConnectorType",
          "DNSRoutingEnabled",
          "DomainController",
          "DomainSecureEnabled",
          "Enabled",
          "ErrorPolicies",
          "Force",
          "ForceHELO",
          "Fqdn",
          "FrontendProxyEnabled",
          "Identity",
          "IgnoreSTARTTLS",
          "IsScopedConnector",
          "MaxMessageSize",
          "Name",
          "Port",
          "ProtocolLoggingLevel",
          "RequireOorg",
          "RequireTLS",
          "SmartHostAuthMechanism",
          "SmartHosts",
          "SmtpMaxMessagesPerConnection",
          "SourceIPAddress",
          "SourceTransportServers",
          "TlsAuthLevel",
          "TlsCertificateName",
          "TlsDomain",
          "UseExternalDNSServersEnabled");
  private static final List<String> SINCE_2013 =
      List.of("CloudServicesMailEnabled", "FrontendProxyEnabled", "TlsCertificateName");
  private static final List<String> ONLY_2010 =
      List.of("IsCoexistenceConnector", "LinkedReceiveConnector");

  /** A host nobody sits at. */
  private static final class EmptyHost implements HostInterface {
    @Override
    public int width() {
      return 120;
    }

    @Override
    public boolean isInteractive() {
      return false;
    }

    @Override
    public int choose(String caption, String message, List<Choice> choices, int defaultChoice) {
      throw new AssertionError(message);
    }

    @Override
    public @Nullable String readLine(@Nullable String prompt, boolean secret) {
      return null;
    }

    @Override
    public void write(String text) {}
  }

  /** Keeps output and ids of errors as text. */
  private static final class Lines implements StreamSink {
    final List<String> lines = new ArrayList<>();

    @Override
    public void output(@Nullable Object value) {
      lines.add(String.valueOf(value));
    }

    @Override
    public void error(ErrorRecord record) {
      lines.add("ERROR " + record.fullyQualifiedErrorId());
    }

    @Override
    public void warning(String text) {
      lines.add("WARNING " + text);
    }

    @Override
    public void verbose(String text) {}

    @Override
    public void debug(String text) {}

    @Override
    public void information(InformationRecord record) {}

    @Override
    public void progress(ProgressRecord record) {}
  }

  private static List<String> run(DirectoryStore store, String script) {
    PowerShellSession session =
        PowerShellSession.builder(new EmptyHost())
            .service(DirectoryService.class, new DirectoryService(store))
            .build();
    Lines lines = new Lines();
    RunResult result = session.run(SourceText.of(script), List.of(), lines);
    if (result instanceof RunResult.Failed failed) {
      lines.error(failed.error());
    }
    return lines.lines;
  }

  private static List<String> names(CommandSpec spec) {
    return spec.parameters().stream().map(ParameterSpec::name).sorted().toList();
  }

  private static List<String> expectedOfSet(Edition edition) {
    List<String> names = new ArrayList<>(SET_OF_2019);
    if (!edition.isAtLeast(Edition.EXCHANGE_2016)) {
      names.remove("ConnectorType");
    }
    if (edition == Edition.EXCHANGE_2010) {
      names.removeAll(SINCE_2013);
      names.addAll(ONLY_2010);
    }
    return names.stream().sorted().toList();
  }

  @ParameterizedTest
  @EnumSource(Edition.class)
  void theEditionDecidesTheParameters(Edition edition) {
    CommandSpec set = new SetSendConnector().of(edition).spec();
    assertThat(names(set)).isEqualTo(expectedOfSet(edition));
    List<String> created = new ArrayList<>(expectedOfSet(edition));
    created.remove("Identity");
    created.addAll(List.of("Custom", "Internal", "Internet", "Partner", "Usage"));
    CommandSpec make = new NewSendConnector().of(edition).spec();
    assertThat(names(make)).containsExactlyInAnyOrderElementsOf(created);
    assertThat(names(new GetSendConnector().of(edition).spec()))
        .containsExactly("DomainController", "Identity");
    assertThat(names(new RemoveSendConnector().of(edition).spec()))
        .containsExactly("DomainController", "Identity");
  }

  @Test
  void everyParameterAndCommandIsDescribed() {
    for (ExchangeCmdlet cmdlet :
        List.of(
            new GetSendConnector(),
            new SetSendConnector(),
            new NewSendConnector(),
            new RemoveSendConnector())) {
      assertThat(cmdlet.synopsis()).endsWith(".");
      assertThat(cmdlet.examples()).hasSizeGreaterThanOrEqualTo(2);
      for (ParameterSpec parameter : cmdlet.spec().parameters()) {
        assertThat(parameter.documentation()).as(parameter.name()).isNotBlank().endsWith(".");
      }
      assertThat(cmdlet.spec().errorSuffix()).isEqualTo(cmdlet.name());
      assertThat(cmdlet.spec().module()).isEqualTo(ExchangeCmdlet.MODULE);
    }
  }

  @Test
  void parametersOfOtherEditionsAreUnknown() {
    DirectoryStore old = SampleOrganization.create(Edition.EXCHANGE_2010);
    DirectoryStore now = SampleOrganization.create(Edition.EXCHANGE_SE);
    String cloud = "Set-SendConnector 'To Fabrikam' -CloudServicesMailEnabled $true";
    String linked = "Set-SendConnector 'To Fabrikam' -LinkedReceiveConnector 'EX1\\Default'";
    assertThat(run(old, cloud)).containsExactly("ERROR NamedParameterNotFound,Set-SendConnector");
    assertThat(run(now, linked)).containsExactly("ERROR NamedParameterNotFound,Set-SendConnector");
    assertThat(run(now, cloud)).isEmpty();
    assertThat(run(old, linked)).containsExactly("ERROR LinkedConnectorNeeds,Set-SendConnector");
    assertThat(run(old, "(Get-SendConnector 'To Fabrikam').ConnectorType")).containsExactly("null");
  }

  @Test
  void linkedConnectorsOf2010TakeAllTheirSettings() {
    DirectoryStore old = SampleOrganization.create(Edition.EXCHANGE_2010);
    String settings =
        " -LinkedReceiveConnector 'EX1\\Default' -DNSRoutingEnabled $false -MaxMessageSize"
            + " unlimited -SmartHosts relay.contoso.com -SmartHostAuthMechanism None";
    assertThat(run(old, "Set-SendConnector 'To Fabrikam' -AddressSpaces $null" + settings))
        .isEmpty();
    assertThat(run(old, "(New-SendConnector Linked" + settings + ").Name"))
        .containsExactly("Linked");
    assertThat(run(old, "New-SendConnector X -AddressSpaces a.com" + settings))
        .containsExactly("ERROR AmbiguousParameterSet,New-SendConnector");
  }

  @Test
  void edgeServersTakeOtherSettings() {
    String saved = DirectorySnapshot.save(SampleOrganization.create(Edition.EXCHANGE_2019));
    String text = saved.replace("<B N=\"IsEdge\">false</B>", "<B N=\"IsEdge\">true</B>");
    DirectoryStore edge = DirectorySnapshot.load("edge.xml", text, Edition.EXCHANGE_2019);
    String name = "Set-SendConnector 'Outbound to Internet' ";
    assertThat(run(edge, name + "-SourceIPAddress 10.1.1.1 -AddressSpaces --")).isEmpty();
    assertThat(run(edge, name + "-SourceTransportServers EX1"))
        .containsExactly("ERROR NotOnEdge,Set-SendConnector");
    assertThat(run(edge, name + "-DomainController dc1.contoso.com -Port 25"))
        .containsExactly("ERROR NotOnEdge,Set-SendConnector");
    assertThat(run(edge, "Set-SendConnector 'Internal Relay' -AddressSpaces 'FAX:*'"))
        .containsExactly("ERROR EdgeNeedsSmtp,Set-SendConnector");
  }

  @Test
  void subscribedEdgeServersOnlyRead() {
    String saved = DirectorySnapshot.save(SampleOrganization.create(Edition.EXCHANGE_2019));
    String text =
        saved.replace("<B N=\"IsSubscribed\">false</B>", "<B N=\"IsSubscribed\">true</B>");
    DirectoryStore edge = DirectorySnapshot.load("edge.xml", text, Edition.EXCHANGE_2019);
    assertThat(run(edge, "(Get-SendConnector).Count")).containsExactly("6");
    for (String command :
        List.of(
            "Set-SendConnector 'To Fabrikam' -Port 25",
            "New-SendConnector X -AddressSpaces x.com",
            "Remove-SendConnector 'To Fabrikam' -Confirm:$false")) {
      assertThat(run(edge, command)).hasSize(1).first().asString().contains("SubscribedEdge");
    }
    assertThat(edge.changes()).isEmpty();
  }
}
