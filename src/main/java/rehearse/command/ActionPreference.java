package rehearse.command;

import rehearse.value.PsType;
import rehearse.value.Types;

/** What to do with a record of a stream. */
@SuppressWarnings("MemberName")
public enum ActionPreference {
  SilentlyContinue,
  Stop,
  Continue,
  Inquire,
  Ignore,
  Suspend,
  Break;

  public static final PsType TYPE =
      PsType.named("System.Management.Automation.ActionPreference")
          .kind(PsType.Kind.ENUM)
          .base(Types.ENUM)
          .build();
}
