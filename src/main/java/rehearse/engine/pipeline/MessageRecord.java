package rehearse.engine.pipeline;

import rehearse.command.InvocationInfo;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Typed;

/** A record of the warning, verbose or debug stream. */
public record MessageRecord(Kind kind, String message, InvocationInfo invocation) implements Typed {
  /** Whose record it is. */
  public enum Kind {
    WARNING("WarningRecord"),
    VERBOSE("VerboseRecord"),
    DEBUG("DebugRecord");

    private final PsType type;

    Kind(String name) {
      type = TypeNames.named("System.Management.Automation." + name);
    }
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
