package rehearse.engine.function;

import rehearse.engine.pipeline.CommandRuntime;
import rehearse.value.PsType;
import rehearse.value.ReferenceObject;
import rehearse.value.TypeNames;

/** {@code $PSCmdlet}: the running call of an advanced function, as its body sees it. */
public final class ScriptCmdlet extends ReferenceObject {
  public static final PsType TYPE = TypeNames.named("System.Management.Automation.PSScriptCmdlet");

  private final CommandRuntime runtime;

  public ScriptCmdlet(CommandRuntime runtime) {
    this.runtime = runtime;
  }

  public CommandRuntime runtime() {
    return runtime;
  }

  @Override
  public PsType type() {
    return TYPE;
  }
}
