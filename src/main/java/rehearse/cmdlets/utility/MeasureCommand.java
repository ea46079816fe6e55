package rehearse.cmdlets.utility;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.value.AutomationNull;
import rehearse.value.PsTimeSpan;
import rehearse.value.ScriptBlock;

/** {@code Measure-Command}: times a script block. */
@AutoService(Cmdlet.class)
public final class MeasureCommand extends Cmdlet {
  private static final int NANOSECONDS_PER_TICK = 100;

  private final Param<ScriptBlock> expression =
      param("Expression", ParameterType.SCRIPT_BLOCK)
          .mandatory()
          .position(0)
          .doc("The script block to run.");

  private final Param<Object> inputObject =
      param("InputObject", ParameterType.PS_OBJECT)
          .pipeline(VALUE)
          .doc("The objects that the script block is run for.");

  public MeasureCommand() {
    super("Measure-Command", "Measures how long a script block runs.");
    outputs("System.TimeSpan");
    example(
        "Time a script block",
        "(Measure-Command { 1..10 | Sort-Object }).GetType().Name",
        "TimeSpan");
  }

  @Override
  public Execution start(Invocation in) {
    return new Timing(in);
  }

  private final class Timing extends Execution {
    private final Invocation in;
    private long nanoseconds;

    Timing(Invocation in) {
      this.in = in;
    }

    @Override
    public void process() {
      ScriptBlock block = in.get(expression);
      if (block == null) {
        return;
      }
      long before = System.nanoTime();
      block.invokeInto(
          in.has(inputObject) ? in.get(inputObject) : AutomationNull.VALUE, discarded -> {});
      nanoseconds += System.nanoTime() - before;
    }

    @Override
    public void end() {
      in.write(new PsTimeSpan(nanoseconds / NANOSECONDS_PER_TICK));
    }
  }
}
