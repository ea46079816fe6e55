package rehearse.exchange.cmdlet;

import com.google.auto.service.AutoService;
import java.util.List;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.directory.DirectoryObject;
import rehearse.directory.Edition;
import rehearse.exchange.connector.SendConnector;
import rehearse.exchange.connector.SendConnectorSchema;
import rehearse.exchange.type.Fqdn;
import rehearse.exchange.type.SendConnectorIdParameter;

/** {@code Get-SendConnector}. */
@AutoService(Cmdlet.class)
public final class GetSendConnector extends ExchangeCmdlet {
  private final Param<SendConnectorIdParameter> identity =
      param("Identity", IDENTITY)
          .position(0)
          .pipeline(Param.Pipeline.VALUE_AND_PROPERTY_NAME)
          .doc(
              "Which connector to show: its name, GUID, Server\\Name, or a name with wildcards. All"
                  + " connectors if it is left out or $null.");

  private final Param<Fqdn> domainController =
      param("DomainController", FQDN).doc("The domain controller to read from.");

  public GetSendConnector() {
    this(Edition.EXCHANGE_SE);
  }

  private GetSendConnector(Edition edition) {
    super("Get-SendConnector", "Shows Send connectors and their settings.", edition);
    outputs(SendConnector.TYPE_OF_ALL.fullName());
    example("List all Send connectors", "Get-SendConnector", null);
    example(
        "See where one connector sends mail",
        "(Get-SendConnector 'Outbound to Internet').AddressSpaces.Address",
        "*");
    example(
        "Find the connectors that use smart hosts",
        "Get-SendConnector | Where-Object SmartHosts | Select-Object Name, SmartHosts",
        null);
  }

  @Override
  ExchangeCmdlet make(Edition other) {
    return new GetSendConnector(other);
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        ConnectorDirectory directory = new ConnectorDirectory(in, in.get(domainController));
        VerboseTrace trace = directory.trace();
        trace.begin();
        SendConnectorIdParameter wanted = in.get(identity);
        if (wanted == null) {
          trace.searchingAll();
        } else {
          trace.searching(wanted);
        }
        List<DirectoryObject> found =
            wanted == null
                ? directory.snapshot().all(SendConnectorSchema.SEND_CONNECTOR)
                : directory.find(wanted);
        if (wanted != null && found.isEmpty()) {
          directory.writeNotFound(wanted);
        }
        trace.preparing();
        for (DirectoryObject connector : found) {
          in.write(directory.output(connector));
        }
        trace.end();
      }
    };
  }
}
