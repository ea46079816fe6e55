package rehearse.cmdlets.format;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.HostInterface;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.format.TextFormatter;

/** {@code Out-Host}: shows objects on the console. */
@AutoService(Cmdlet.class)
public final class OutHost extends Cmdlet {
  private static final int PAGE = 24;

  private final Param<Object> inputObject =
      param("InputObject", ParameterType.PS_OBJECT).pipeline(VALUE).doc("The objects to show.");

  private final Param<Boolean> paging =
      switchParam("Paging").doc("Waits after each page, if somebody can answer.");

  public OutHost() {
    super("Out-Host", "Sends output to the command line.");
    module("Microsoft.PowerShell.Core");
    example("Show at once", "'a', 'b' | Out-Host", "a\nb");
  }

  @Override
  public Execution start(Invocation in) {
    return new Showing(in);
  }

  private final class Showing extends Execution {
    private final Invocation in;
    private final TextFormatter formatter;
    private int lines;
    private boolean stopped;

    Showing(Invocation in) {
      this.in = in;
      formatter = new TextFormatter(in.session(), in.session().host().width() - 1, this::show);
    }

    private void show(String line) {
      HostInterface host = in.session().host();
      if (!stopped && in.isOn(paging) && host.isInteractive() && lines == PAGE) {
        String answer = host.readLine("<CR> next page; Q quit: ", false);
        stopped = answer == null || answer.strip().equalsIgnoreCase("q");
        lines = 0;
      }
      if (!stopped) {
        host.write(line + "\n");
        lines++;
      }
    }

    @Override
    public void process() {
      formatter.write(in.get(inputObject));
    }

    @Override
    public void end() {
      formatter.finish();
    }
  }
}
