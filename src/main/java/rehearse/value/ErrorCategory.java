package rehearse.value;

/** PowerShell's error categories, spelled as it prints them. */
@SuppressWarnings("MemberName")
public enum ErrorCategory {
  NotSpecified,
  OpenError,
  CloseError,
  DeviceError,
  DeadlockDetected,
  InvalidArgument,
  InvalidData,
  InvalidOperation,
  InvalidResult,
  InvalidType,
  MetadataError,
  NotImplemented,
  NotInstalled,
  ObjectNotFound,
  OperationStopped,
  OperationTimeout,
  SyntaxError,
  ParserError,
  PermissionDenied,
  ResourceBusy,
  ResourceExists,
  ResourceUnavailable,
  ReadError,
  WriteError,
  FromStdErr,
  SecurityError,
  ProtocolError,
  ConnectionError,
  AuthenticationError,
  LimitsExceeded,
  QuotaExceeded,
  NotEnabled
}
