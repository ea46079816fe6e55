package rehearse.cmdlets.format;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;

/** {@code Write-Output}: passes objects on. */
@AutoService(Cmdlet.class)
public final class WriteOutput extends Cmdlet {
  private final Param<Object> inputObject =
      param("InputObject", ParameterType.PS_OBJECT)
          .mandatory()
          .position(0)
          .pipeline(VALUE)
          .remaining()
          .rule(Rules.allowNull())
          .rule(Rules.allowEmptyCollection())
          .doc("The objects to pass on.");

  private final Param<Boolean> noEnumerate =
      switchParam("NoEnumerate").doc("Passes a collection on as one object.");

  public WriteOutput() {
    super("Write-Output", "Writes the specified objects to the pipeline.");
    example("Pass words on", "Write-Output a b", "a\nb");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        Object value = in.get(inputObject);
        if (value == null || in.isOn(noEnumerate)) {
          in.write(value);
        } else {
          in.writeAll(value);
        }
      }
    };
  }
}
