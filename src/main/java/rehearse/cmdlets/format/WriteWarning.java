package rehearse.cmdlets.format;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;

/** {@code Write-Warning}: writes a text to the warning stream. */
@AutoService(Cmdlet.class)
public final class WriteWarning extends Cmdlet {
  private final Param<String> message =
      param("Message", ParameterType.STRING)
          .mandatory()
          .position(0)
          .pipeline(VALUE)
          .alias("Msg")
          .rule(Rules.allowEmptyString())
          .doc("The text to write.");

  public WriteWarning() {
    super("Write-Warning", "Writes a warning message.");
    example("Warn", "Write-Warning 'careful'", "WARNING: careful");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        in.writeWarning(in.get(message, ""));
      }
    };
  }
}
