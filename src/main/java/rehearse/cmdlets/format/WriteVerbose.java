package rehearse.cmdlets.format;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;

/** {@code Write-Verbose}: writes a text to the verbose stream. */
@AutoService(Cmdlet.class)
public final class WriteVerbose extends Cmdlet {
  private final Param<String> message =
      param("Message", ParameterType.STRING)
          .mandatory()
          .position(0)
          .pipeline(VALUE)
          .alias("Msg")
          .rule(Rules.allowEmptyString())
          .doc("The text to write.");

  public WriteVerbose() {
    super("Write-Verbose", "Writes text to the verbose message stream.");
    example("Tell what happens", "Write-Verbose 'step 1' -Verbose", "VERBOSE: step 1");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        in.writeVerbose(in.get(message, ""));
      }
    };
  }
}
