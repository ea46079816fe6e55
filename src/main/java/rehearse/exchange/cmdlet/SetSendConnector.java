package rehearse.exchange.cmdlet;

import com.google.auto.service.AutoService;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.command.Cmdlet;
import rehearse.command.ConfirmImpact;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.directory.DirectoryObject;
import rehearse.directory.Edition;
import rehearse.directory.PropertyDefinition;
import rehearse.exchange.Messages;
import rehearse.exchange.connector.ConnectorChange;
import rehearse.exchange.type.Fqdn;
import rehearse.exchange.type.SendConnectorIdParameter;

/** {@code Set-SendConnector}. */
@AutoService(Cmdlet.class)
public final class SetSendConnector extends ExchangeCmdlet {
  private final Param<SendConnectorIdParameter> identity =
      param("Identity", IDENTITY)
          .mandatory()
          .position(0)
          .pipeline(Param.Pipeline.VALUE_AND_PROPERTY_NAME)
          .doc("The connector to change: its name, its GUID, or the object itself.");

  private final ConnectorParameters settings;

  private final Param<Fqdn> domainController =
      param("DomainController", FQDN).doc("The domain controller to write to.");

  private final Param<Boolean> force =
      switchParam("Force").doc("Leaves out warnings, for runs nobody watches.");

  public SetSendConnector() {
    this(Edition.EXCHANGE_SE);
  }

  private SetSendConnector(Edition edition) {
    super("Set-SendConnector", "Changes settings of a Send connector.", edition);
    settings = new ConnectorParameters(edition, this::param);
    supportsShouldProcess(ConfirmImpact.Medium);
    example(
        "Change two limits of a connector",
        "Set-SendConnector 'Outbound to Internet' -MaxMessageSize 10MB"
            + " -ConnectionInactivityTimeOut 00:15:00",
        "");
    example(
        "Send all mail through a smart host",
        "Set-SendConnector 'Outbound to Internet' -DNSRoutingEnabled $false"
            + " -SmartHosts smarthost.contoso.com",
        "");
    example(
        "Add a domain and keep the others",
        "Set-SendConnector 'Outbound to Internet' -AddressSpaces @{Add='SMTP:contoso.com;2'}",
        "");
  }

  @Override
  ExchangeCmdlet make(Edition other) {
    return new SetSendConnector(other);
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        ConnectorDirectory directory = new ConnectorDirectory(in, in.get(domainController));
        directory.trace().begin();
        directory.requireWritable();
        SendConnectorIdParameter wanted = in.get(identity);
        DirectoryObject connector = wanted == null ? null : directory.findOne(wanted);
        if (connector != null) {
          set(in, directory, connector);
        }
        directory.trace().end();
      }
    };
  }

  private void set(Invocation in, ConnectorDirectory directory, DirectoryObject connector) {
    directory.trace().processing(connector);
    Map<PropertyDefinition<?>, @Nullable Object> values = settings.given(in);
    if (!directory.resolveServers(values, connector)) {
      return;
    }
    ConnectorChange change = ConnectorChange.to(connector, values, directory.edition());
    if (!directory.accepts(change)
        || !directory.shouldProcess(Messages.SET_TARGET, connector.name())) {
      return;
    }
    if (change.isEmpty()) {
      directory.trace().nothingChanged(connector);
      if (!in.isOn(force)) {
        in.writeWarning(Messages.NOTHING_MODIFIED.text(connector.name()));
      }
      directory.trace().saving(connector, "Unchanged");
      return;
    }
    if (!in.isOn(force)) {
      directory.advise(change);
    }
    directory.replace(change.after());
  }
}
