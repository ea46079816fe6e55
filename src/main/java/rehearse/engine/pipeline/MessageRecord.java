package rehearse.engine.pipeline;

import rehearse.command.InvocationInfo;
import rehearse.value.MemberTable;
import rehearse.value.PsType;
import rehearse.value.Typed;
import rehearse.value.Types;

/** A record of the warning, verbose or debug stream. */
public record MessageRecord(Kind kind, String message, InvocationInfo invocation) implements Typed {
  /** Whose record it is. */
  public enum Kind {
    WARNING("WarningRecord"),
    VERBOSE("VerboseRecord"),
    DEBUG("DebugRecord");

    private final PsType type;

    Kind(String name) {
      type =
          PsType.named("System.Management.Automation." + name)
              .base(Types.OBJECT)
              .members(MessageRecord::members)
              .build();
    }
  }

  private static MemberTable members() {
    return MemberTable.builder().build();
  }

  @Override
  public PsType type() {
    return kind.type;
  }

  @Override
  public String toString() {
    return message;
  }
}
