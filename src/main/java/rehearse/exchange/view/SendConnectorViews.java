package rehearse.exchange.view;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import rehearse.exchange.connector.SendConnector;
import rehearse.format.Alignment;
import rehearse.format.PropertyExpression;
import rehearse.format.ViewDefinition;
import rehearse.format.ViewSource;
import rehearse.value.Members;

/**
 * The views of Send connectors. The table is that of public transcripts; the list shows settings in
 * alphabetical order, as no transcript of the real one is public. {@code Format-List *} keeps the
 * order in which objects are exported.
 */
@AutoService(ViewSource.class)
public final class SendConnectorViews implements ViewSource {
  private static final List<String> LINES =
      List.of(
          "AddressSpaces",
          "AuthenticationCredential",
          "CloudServicesMailEnabled",
          "Comment",
          "ConnectedDomains",
          "ConnectionInactivityTimeOut",
          "ConnectorType",
          "DNSRoutingEnabled",
          "DomainSecureEnabled",
          "Enabled",
          "ErrorPolicies",
          "ForceHELO",
          "Fqdn",
          "FrontendProxyEnabled",
          "HomeMTA",
          "HomeMtaServerId",
          "Identity",
          "IgnoreSTARTTLS",
          "IsCoexistenceConnector",
          "IsScopedConnector",
          "IsSmtpConnector",
          "LinkedReceiveConnector",
          "MaxMessageSize",
          "Name",
          "Port",
          "ProtocolLoggingLevel",
          "RequireOorg",
          "RequireTLS",
          "SmartHostAuthMechanism",
          "SmartHosts",
          "SmartHostsString",
          "SmtpMaxMessagesPerConnection",
          "SourceIPAddress",
          "SourceRoutingGroup",
          "SourceTransportServers",
          "TlsAuthLevel",
          "TlsCertificateName",
          "TlsDomain",
          "UseExternalDNSServersEnabled");

  @Override
  public List<ViewDefinition> views() {
    List<String> types = List.of(SendConnector.TYPE_OF_ALL.fullName());
    return List.of(
        new ViewDefinition("SendConnector", types, null, false, table()),
        new ViewDefinition("SendConnector", types, null, false, list()));
  }

  private static ViewDefinition.TableBody table() {
    List<ViewDefinition.TableColumn> columns = new ArrayList<>();
    for (String name : List.of("Identity", "AddressSpaces", "Enabled")) {
      columns.add(
          new ViewDefinition.TableColumn(name, 0, Alignment.LEFT, PropertyExpression.named(name)));
    }
    return new ViewDefinition.TableBody(columns, false, false);
  }

  /** Lists the settings; those of other editions are left out. */
  private static ViewDefinition.ListBody list() {
    List<ViewDefinition.ListLine> lines = new ArrayList<>();
    for (String name : LINES) {
      lines.add(
          new ViewDefinition.ListLine(
              name,
              PropertyExpression.named(name),
              connector -> Members.find(connector, name) != null));
    }
    return new ViewDefinition.ListBody(lines);
  }
}
