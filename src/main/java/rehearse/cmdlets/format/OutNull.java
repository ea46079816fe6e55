package rehearse.cmdlets.format;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.ParameterType;

/** {@code Out-Null}: takes objects and shows nothing of them. */
@AutoService(Cmdlet.class)
public final class OutNull extends Cmdlet {
  public OutNull() {
    super("Out-Null", "Hides the output instead of sending it down the pipeline.");
    module("Microsoft.PowerShell.Core");
    param("InputObject", ParameterType.PS_OBJECT).pipeline(VALUE).doc("The objects to hide.");
    example("Hide output", "1, 2 | Out-Null", "");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {};
  }
}
