package rehearse.cmdlets;

import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Types;

/** The .NET exception types that cmdlets report with. */
public final class ExceptionTypes {
  public static final PsType ARGUMENT = type("System.ArgumentException", Types.SYSTEM_EXCEPTION);
  public static final PsType INVALID_OPERATION =
      type("System.InvalidOperationException", Types.SYSTEM_EXCEPTION);
  public static final PsType NOT_SUPPORTED =
      type("System.NotSupportedException", Types.SYSTEM_EXCEPTION);
  public static final PsType PS_ARGUMENT =
      type("System.Management.Automation.PSArgumentException", ARGUMENT);
  public static final PsType PS_INVALID_OPERATION =
      type("System.Management.Automation.PSInvalidOperationException", INVALID_OPERATION);
  public static final PsType RUNTIME = Types.RUNTIME_EXCEPTION;
  public static final PsType METHOD_INVOCATION =
      type(
          "System.Management.Automation.MethodInvocationException",
          type("System.Management.Automation.MethodException", Types.RUNTIME_EXCEPTION));
  public static final PsType SESSION_STATE =
      type("System.Management.Automation.SessionStateException", Types.RUNTIME_EXCEPTION);
  public static final PsType ITEM_NOT_FOUND =
      type("System.Management.Automation.ItemNotFoundException", SESSION_STATE);
  public static final PsType UNAUTHORIZED =
      type("System.Management.Automation.SessionStateUnauthorizedAccessException", SESSION_STATE);

  private ExceptionTypes() {}

  private static PsType type(String fullName, PsType base) {
    PsType known = TypeNames.find(fullName);
    return known != null ? known : PsType.named(fullName).base(base).build();
  }
}
