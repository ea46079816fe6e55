package rehearse.exchange.type;

import java.util.List;
import rehearse.value.EnumNames;
import rehearse.value.EnumValue;
import rehearse.value.PsType;
import rehearse.value.Types;

/** The enumerations among the settings of connectors. */
public final class ExchangeEnums {
  /** How far the certificate of the other server is checked. */
  public static final PsType TLS_AUTH_LEVEL =
      enumeration(
          "Microsoft.Exchange.Data.TlsAuthLevel",
          false,
          List.of("EncryptionOnly", "CertificateValidation", "DomainValidation"),
          List.of(1L, 2L, 3L));

  /** How communication errors are treated. */
  public static final PsType ERROR_POLICIES =
      enumeration(
          "Microsoft.Exchange.Data.ErrorPolicies",
          true,
          List.of(
              "Default",
              "DowngradeAuthFailures",
              "DowngradeDnsFailures",
              "DowngradeCustomFailures",
              "UpgradeCustomFailures"),
          List.of(0L, 1L, 2L, 4L, 8L));

  /** Whether SMTP conversations are logged. */
  public static final PsType PROTOCOL_LOGGING_LEVEL =
      enumeration(
          "Microsoft.Exchange.Data.ProtocolLoggingLevel",
          false,
          List.of("None", "Verbose"),
          List.of(0L, 1L));

  /** How a connector proves to a smart host who it is; the values exclude each other. */
  public static final PsType AUTH_MECHANISMS =
      enumeration(
          "Microsoft.Exchange.Data.Directory.SystemConfiguration"
              + ".SmtpSendConnectorConfig+AuthMechanisms",
          false,
          List.of(
              "None",
              "BasicAuth",
              "BasicAuthRequireTLS",
              "ExchangeServer",
              "ExternalAuthoritative"),
          List.of(0L, 2L, 4L, 8L, 16L));

  /** Whether a connector sends to Microsoft 365. */
  public static final PsType CONNECTOR_TYPE =
      enumeration(
          "Microsoft.Exchange.Data.Directory.SystemConfiguration.TenantConnectorType",
          false,
          List.of("Default", "XPremises"),
          List.of(0L, 1L));

  /** What a new connector is for. */
  public static final PsType USAGE =
      enumeration(
          "Microsoft.Exchange.Management.SystemConfigurationTasks.NewSendConnector+UsageType",
          false,
          List.of("Custom", "Internal", "Internet", "Partner"),
          List.of(0L, 1L, 2L, 3L));

  /** Whether an object has changed since it was read. */
  public static final PsType OBJECT_STATE =
      enumeration(
          "Microsoft.Exchange.Data.ObjectState",
          false,
          List.of("New", "Unchanged", "Changed", "Deleted"),
          List.of(0L, 1L, 2L, 3L));

  /** What services a server offers. */
  public static final PsType SERVER_ROLE =
      enumeration(
          "Microsoft.Exchange.Data.Directory.SystemConfiguration.ServerRole",
          true,
          List.of("None", "Mailbox", "ClientAccess", "HubTransport", "Edge", "FrontendTransport"),
          List.of(0L, 2L, 4L, 32L, 64L, 16384L));

  public static final EnumValue ENCRYPTION_ONLY = EnumValue.of(TLS_AUTH_LEVEL, "EncryptionOnly");
  public static final EnumValue DOMAIN_VALIDATION =
      EnumValue.of(TLS_AUTH_LEVEL, "DomainValidation");
  public static final EnumValue DEFAULT_ERROR_POLICIES = EnumValue.of(ERROR_POLICIES, "Default");
  public static final EnumValue NO_LOGGING = EnumValue.of(PROTOCOL_LOGGING_LEVEL, "None");
  public static final EnumValue NO_AUTHENTICATION = EnumValue.of(AUTH_MECHANISMS, "None");
  public static final EnumValue BASIC_AUTH = EnumValue.of(AUTH_MECHANISMS, "BasicAuth");
  public static final EnumValue BASIC_AUTH_REQUIRE_TLS =
      EnumValue.of(AUTH_MECHANISMS, "BasicAuthRequireTLS");
  public static final EnumValue DEFAULT_CONNECTOR = EnumValue.of(CONNECTOR_TYPE, "Default");
  public static final EnumValue UNCHANGED = EnumValue.of(OBJECT_STATE, "Unchanged");

  private ExchangeEnums() {}

  private static PsType enumeration(
      String name, boolean flags, List<String> names, List<Long> values) {
    return PsType.named(name)
        .base(Types.ENUM)
        .enumeration(new EnumNames(names, values, flags, Types.INT))
        .build();
  }

  /** Returns the type whose values are those of {@code enumeration}, and null. */
  static PsType nullable(PsType enumeration) {
    return PsType.named("System.Nullable`1[[" + enumeration.fullName() + "]]")
        .name("Nullable`1")
        .base(Types.OBJECT)
        .typeArguments(List.of(enumeration))
        .converter(value -> rehearse.value.Conversion.to(value, enumeration))
        .build();
  }

  /** {@link #TLS_AUTH_LEVEL} or null. */
  public static final PsType NULLABLE_TLS_AUTH_LEVEL = nullable(TLS_AUTH_LEVEL);
}
