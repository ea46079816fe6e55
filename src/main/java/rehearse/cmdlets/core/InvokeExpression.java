package rehearse.cmdlets.core;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;

/** {@code Invoke-Expression}: runs text. */
@AutoService(Cmdlet.class)
public final class InvokeExpression extends Cmdlet {
  private final Param<String> command =
      param("Command", ParameterType.STRING)
          .mandatory()
          .position(0)
          .pipeline(VALUE)
          .doc("The text to run.");

  public InvokeExpression() {
    super("Invoke-Expression", "Runs text as a script in the current scope.");
    example("Run text", "Invoke-Expression '1 + 1'", "2");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        in.session().invokeExpression(in.get(command, ""), in);
      }
    };
  }
}
