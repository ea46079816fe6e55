package rehearse.engine.error;

import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Types;

/** The .NET exception types that the engine itself raises. */
public final class ExceptionTypes {
  private static final String AUTOMATION = "System.Management.Automation.";

  public static final PsType COMMAND_NOT_FOUND =
      type("CommandNotFoundException", Types.RUNTIME_EXCEPTION);
  public static final PsType PARSE = type("ParseException", Types.RUNTIME_EXCEPTION);
  public static final PsType SESSION_STATE = type("SessionStateException", Types.RUNTIME_EXCEPTION);
  public static final PsType SESSION_STATE_UNAUTHORIZED =
      type("SessionStateUnauthorizedAccessException", SESSION_STATE);
  public static final PsType METADATA = type("MetadataException", Types.RUNTIME_EXCEPTION);
  public static final PsType VALIDATION_METADATA = type("ValidationMetadataException", METADATA);
  public static final PsType ARGUMENT_TRANSFORMATION_METADATA =
      type("ArgumentTransformationMetadataException", METADATA);
  public static final PsType ACTION_PREFERENCE_STOP =
      type("ActionPreferenceStopException", Types.RUNTIME_EXCEPTION);
  public static final PsType SCRIPT_REQUIRES =
      type("ScriptRequiresException", Types.RUNTIME_EXCEPTION);
  public static final PsType SCRIPT_CALL_DEPTH =
      type("ScriptCallDepthException", Types.SYSTEM_EXCEPTION);

  private ExceptionTypes() {}

  private static PsType type(String name, PsType base) {
    PsType known = TypeNames.find(AUTOMATION + name);
    return known != null ? known : PsType.named(AUTOMATION + name).base(base).build();
  }
}
