package rehearse.cmdlets.format;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;

/** {@code Write-Debug}: writes a text to the debug stream. */
@AutoService(Cmdlet.class)
public final class WriteDebug extends Cmdlet {
  private final Param<String> message =
      param("Message", ParameterType.STRING)
          .mandatory()
          .position(0)
          .pipeline(VALUE)
          .alias("Msg")
          .rule(Rules.allowEmptyString())
          .doc("The text to write.");

  public WriteDebug() {
    super("Write-Debug", "Writes a debug message to the console.");
    example("Tell details", "Write-Debug 'x is 5' -Debug", "DEBUG: x is 5");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        in.writeDebug(in.get(message, ""));
      }
    };
  }
}
