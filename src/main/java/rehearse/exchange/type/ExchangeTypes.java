package rehearse.exchange.type;

import com.google.auto.service.AutoService;
import java.util.List;
import rehearse.value.PsType;
import rehearse.value.TypeSource;

/** The Exchange types that scripts may name, as in {@code [Microsoft.Exchange.Data.SmartHost]}. */
@AutoService(TypeSource.class)
public final class ExchangeTypes implements TypeSource {
  @Override
  public String namespace() {
    return "Microsoft.Exchange.";
  }

  @Override
  public List<PsType> types() {
    return List.of(
        ByteQuantifiedSize.TYPE,
        EnhancedTimeSpan.TYPE,
        AddressSpace.TYPE,
        SmartHost.TYPE,
        SmtpDomain.TYPE,
        SmtpDomainWithSubdomains.TYPE,
        Fqdn.TYPE,
        SmtpX509Identifier.TYPE,
        AdObjectId.TYPE,
        ExchangeObjectVersion.TYPE,
        SendConnectorIdParameter.TYPE,
        SendConnectorIdParameter.RECEIVE_CONNECTOR,
        ServerIdParameter.TYPE,
        ExchangeEnums.TLS_AUTH_LEVEL,
        ExchangeEnums.ERROR_POLICIES,
        ExchangeEnums.PROTOCOL_LOGGING_LEVEL,
        ExchangeEnums.AUTH_MECHANISMS,
        ExchangeEnums.CONNECTOR_TYPE,
        ExchangeEnums.USAGE,
        ExchangeEnums.OBJECT_STATE,
        ExchangeEnums.SERVER_ROLE);
  }
}
