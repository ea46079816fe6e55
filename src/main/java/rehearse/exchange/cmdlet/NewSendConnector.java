package rehearse.exchange.cmdlet;

import com.google.auto.service.AutoService;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.command.Cmdlet;
import rehearse.command.ConfirmImpact;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.directory.DirectoryObject;
import rehearse.directory.Edition;
import rehearse.directory.PropertyDefinition;
import rehearse.exchange.Messages;
import rehearse.exchange.connector.ConfigurationObject;
import rehearse.exchange.connector.ConnectorChange;
import rehearse.exchange.connector.SendConnector;
import rehearse.exchange.connector.SendConnectorSchema;
import rehearse.exchange.type.ExchangeEnums;
import rehearse.exchange.type.Fqdn;
import rehearse.exchange.type.Unlimited;
import rehearse.value.EnumValue;

/** {@code New-SendConnector}. */
@AutoService(Cmdlet.class)
public final class NewSendConnector extends ExchangeCmdlet {
  private static final String ADDRESS_SPACES_SET = "AddressSpaces";
  private static final String LINKED_SET = "LinkedReceiveConnector";
  private static final ParameterType<EnumValue> USAGE =
      new ParameterType<>(ExchangeEnums.USAGE, EnumValue.class);

  /** Parameters that belong to the address-space set alone. */
  private static final Set<PropertyDefinition<?>> ADDRESS_SPACES_ONLY =
      Set.of(
          SendConnectorSchema.CLOUD_SERVICES_MAIL_ENABLED,
          SendConnectorSchema.CONNECTOR_TYPE,
          SendConnectorSchema.FRONTEND_PROXY_ENABLED,
          SendConnectorSchema.IS_SCOPED_CONNECTOR,
          SendConnectorSchema.TLS_CERTIFICATE_NAME);

  private final ConnectorParameters settings;
  private final Param<Boolean> custom = usage("Custom", "for mail that no other type describes");
  private final Param<Boolean> internal = usage("Internal", "for mail inside the organization");
  private final Param<Boolean> internet = usage("Internet", "for mail to the Internet");
  private final Param<Boolean> partner = usage("Partner", "for mail to a partner");

  private final Param<EnumValue> usage =
      param("Usage", USAGE).doc("What the connector is for: one of the four types by name.");

  private final Param<Fqdn> domainController =
      param("DomainController", FQDN).doc("The domain controller to write to.");

  private final Param<Boolean> force =
      switchParam("Force").doc("Leaves out warnings, for runs nobody watches.");

  public NewSendConnector() {
    this(Edition.EXCHANGE_SE);
  }

  private NewSendConnector(Edition edition) {
    super("New-SendConnector", "Makes a Send connector.", edition);
    settings = new ConnectorParameters(edition, this::param);
    supportsShouldProcess(ConfirmImpact.Medium);
    defaultParameterSet(ADDRESS_SPACES_SET);
    outputs(SendConnector.TYPE_OF_ALL.fullName());
    placeInSets();
    example(
        "Send mail for one domain by DNS",
        "(New-SendConnector 'To Contoso' -AddressSpaces contoso.com -Usage Partner).AddressSpaces",
        null);
    example(
        "Send all other mail through a smart host",
        "New-SendConnector -Name Relay -AddressSpaces '*;10' -DNSRoutingEnabled $false"
            + " -SmartHosts relay.contoso.com | Select-Object -ExpandProperty Name",
        "Relay");
  }

  private Param<Boolean> usage(String type, String purpose) {
    return switchParam(type).doc("Makes a connector " + purpose + ".");
  }

  private void placeInSets() {
    for (PropertyDefinition<?> property : SendConnectorSchema.SEND_CONNECTOR.properties()) {
      Param<Object> parameter = settings.of(property);
      if (parameter == null) {
        continue;
      }
      if (property == ConfigurationObject.NAME) {
        parameter.mandatory().position(0);
      } else if (property == SendConnectorSchema.ADDRESS_SPACES) {
        parameter.set(ADDRESS_SPACES_SET).mandatory();
      } else if (property == SendConnectorSchema.LINKED_RECEIVE_CONNECTOR) {
        parameter.set(LINKED_SET).mandatory();
      } else if (ADDRESS_SPACES_ONLY.contains(property)) {
        parameter.set(ADDRESS_SPACES_SET);
      }
    }
  }

  @Override
  ExchangeCmdlet make(Edition other) {
    return new NewSendConnector(other);
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        ConnectorDirectory directory = new ConnectorDirectory(in, in.get(domainController));
        directory.trace().begin();
        directory.requireWritable();
        make(in, directory);
        directory.trace().end();
      }
    };
  }

  private void make(Invocation in, ConnectorDirectory directory) {
    int types = 0;
    for (Param<Boolean> type : List.of(custom, internal, internet, partner)) {
      types += in.isOn(type) ? 1 : 0;
    }
    if (types + (in.has(usage) ? 1 : 0) > 1) {
      directory.writeInvalid(Messages.USAGE_TYPES_EXCLUSIVE);
      return;
    }
    Map<PropertyDefinition<?>, @Nullable Object> values = settings.given(in);
    if (!directory.resolveServers(values, null)) {
      return;
    }
    Object name = values.get(ConfigurationObject.NAME);
    DirectoryObject blank = directory.blank(name == null ? "" : name.toString());
    if (isInternal(in) && directory.edition().isAtLeast(Edition.EXCHANGE_2016)) {
      blank = blank.with(SendConnectorSchema.MAX_MESSAGE_SIZE, Unlimited.UNLIMITED_SIZE);
    }
    ConnectorChange change = ConnectorChange.making(blank, values, directory.edition());
    DirectoryObject connector = change.after();
    if (!directory.accepts(change)
        || !directory.shouldProcess(Messages.NEW_TARGET, connector.name())) {
      return;
    }
    if (!in.isOn(force)) {
      directory.advise(change);
    }
    directory.add(connector);
    in.write(directory.output(connector));
  }

  private boolean isInternal(Invocation in) {
    EnumValue type = in.get(usage);
    return in.isOn(internal) || (type != null && type.toString().equals("Internal"));
  }
}
