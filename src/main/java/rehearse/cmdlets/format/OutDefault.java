package rehearse.cmdlets.format;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.format.TextFormatter;

/** {@code Out-Default}: what shows the objects that reach the end of a pipeline. */
@AutoService(Cmdlet.class)
public final class OutDefault extends Cmdlet {
  private final Param<Object> inputObject =
      param("InputObject", ParameterType.PS_OBJECT).pipeline(VALUE).doc("The objects to show.");

  private final Param<Boolean> transcript =
      switchParam("Transcript").doc("Passes objects on and shows them in the transcript only.");

  public OutDefault() {
    super("Out-Default", "Sends the output to the default formatter and to the default output.");
    module("Microsoft.PowerShell.Core");
    example("Show objects", "'a', 'b' | Out-Default", "a\nb");
  }

  @Override
  public Execution start(Invocation in) {
    return new Showing(in);
  }

  private final class Showing extends Execution {
    private final Invocation in;
    private final TextFormatter formatter;

    Showing(Invocation in) {
      this.in = in;
      formatter =
          new TextFormatter(
              in.session(),
              in.session().host().width() - 1,
              line -> in.session().host().write(line + "\n"));
    }

    @Override
    public void process() {
      Object value = in.get(inputObject);
      if (in.isOn(transcript)) {
        in.write(value);
      } else {
        formatter.write(value);
      }
    }

    @Override
    public void end() {
      formatter.finish();
    }
  }
}
