package rehearse.exchange.cmdlet;

import java.util.EnumMap;
import java.util.Map;
import rehearse.command.Cmdlet;
import rehearse.command.ParameterType;
import rehearse.command.Session;
import rehearse.directory.DirectoryService;
import rehearse.directory.Edition;
import rehearse.exchange.type.Fqdn;
import rehearse.exchange.type.SendConnectorIdParameter;

/**
 * A cmdlet of the Exchange Management Shell. It binds and reports as the shell's remote proxies do,
 * and its parameters are those of the edition of the session's directory.
 */
public abstract class ExchangeCmdlet extends Cmdlet {
  static final String MODULE = "Microsoft.Exchange.Management.PowerShell.E2010";

  static final ParameterType<SendConnectorIdParameter> IDENTITY =
      new ParameterType<>(SendConnectorIdParameter.TYPE, SendConnectorIdParameter.class);

  static final ParameterType<Fqdn> FQDN = new ParameterType<>(Fqdn.TYPE, Fqdn.class);

  private final Edition edition;
  private final Map<Edition, ExchangeCmdlet> byEdition = new EnumMap<>(Edition.class);

  ExchangeCmdlet(String name, String synopsis, Edition edition) {
    super(name, synopsis);
    this.edition = edition;
    module(MODULE);
    bindsAsFunction();
  }

  /** Returns a new cmdlet of the same kind with the parameters of {@code other}. */
  abstract ExchangeCmdlet make(Edition other);

  /** Returns the edition whose parameters this cmdlet has. */
  public final Edition edition() {
    return edition;
  }

  @Override
  public final Cmdlet forSession(Session session) {
    return session.hasService(DirectoryService.class)
        ? of(session.service(DirectoryService.class).edition())
        : this;
  }

  /** Returns this cmdlet with the parameters of {@code wanted}. */
  public final synchronized ExchangeCmdlet of(Edition wanted) {
    return wanted == edition ? this : byEdition.computeIfAbsent(wanted, this::make);
  }
}
