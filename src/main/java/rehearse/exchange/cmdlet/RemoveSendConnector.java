package rehearse.exchange.cmdlet;

import com.google.auto.service.AutoService;
import rehearse.command.Cmdlet;
import rehearse.command.ConfirmImpact;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.directory.DirectoryObject;
import rehearse.directory.Edition;
import rehearse.exchange.Messages;
import rehearse.exchange.type.Fqdn;
import rehearse.exchange.type.SendConnectorIdParameter;

/** {@code Remove-SendConnector}. */
@AutoService(Cmdlet.class)
public final class RemoveSendConnector extends ExchangeCmdlet {
  private final Param<SendConnectorIdParameter> identity =
      param("Identity", IDENTITY)
          .mandatory()
          .position(0)
          .pipeline(Param.Pipeline.VALUE_AND_PROPERTY_NAME)
          .doc("The connector to remove: its name, its GUID, or the object itself.");

  private final Param<Fqdn> domainController =
      param("DomainController", FQDN).doc("The domain controller to write to.");

  public RemoveSendConnector() {
    this(Edition.EXCHANGE_SE);
  }

  private RemoveSendConnector(Edition edition) {
    super("Remove-SendConnector", "Removes a Send connector, after asking.", edition);
    supportsShouldProcess(ConfirmImpact.High);
    example(
        "Remove a connector without being asked",
        "Remove-SendConnector 'To Fabrikam' -Confirm:$false",
        "");
    example(
        "See what would be removed",
        "Get-SendConnector 'To *' | Remove-SendConnector -WhatIf",
        null);
  }

  @Override
  ExchangeCmdlet make(Edition other) {
    return new RemoveSendConnector(other);
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
        if (connector != null
            && directory.shouldProcess(Messages.REMOVE_TARGET, connector.name())) {
          directory.remove(connector);
        }
        directory.trace().end();
      }
    };
  }
}
