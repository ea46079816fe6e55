package rehearse.cmdlets.utility;

import static rehearse.command.Param.Pipeline.PROPERTY_NAME;
import static rehearse.command.Param.Pipeline.VALUE_AND_PROPERTY_NAME;

import com.google.auto.service.AutoService;
import rehearse.cmdlets.ArgumentTypes;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.PsTimeSpan;

/** {@code Start-Sleep}: waits. */
@AutoService(Cmdlet.class)
public final class StartSleep extends Cmdlet {
  private static final double MILLISECONDS_PER_SECOND = 1000;

  private final Param<Object> duration =
      param("Duration", ArgumentTypes.of("timespan"))
          .alias("ts")
          .set("FromTimeSpan")
          .mandatory()
          .position(0)
          .pipeline(VALUE_AND_PROPERTY_NAME)
          .rule(Rules.range(PsTimeSpan.ZERO, new PsTimeSpan(Long.MAX_VALUE)))
          .doc("How long to wait.");

  private final Param<Integer> milliseconds =
      param("Milliseconds", ParameterType.INT)
          .alias("ms")
          .set("Milliseconds")
          .mandatory()
          .pipeline(PROPERTY_NAME)
          .rule(Rules.range(0, Integer.MAX_VALUE))
          .doc("How many milliseconds to wait.");

  private final Param<Double> seconds =
      param("Seconds", ParameterType.DOUBLE)
          .set("Seconds")
          .mandatory()
          .position(0)
          .pipeline(VALUE_AND_PROPERTY_NAME)
          .rule(Rules.range(0.0, 2147483.0))
          .doc("How many seconds to wait.");

  public StartSleep() {
    super("Start-Sleep", "Waits for a while.");
    defaultParameterSet("Seconds");
    example("Wait a moment", "Start-Sleep -Milliseconds 1; 'done'", "done");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        sleep(in);
      }
    };
  }

  private void sleep(Invocation in) {
    long wait = in.get(milliseconds, 0);
    if (in.get(duration) instanceof PsTimeSpan span) {
      wait = span.ticks() / PsTimeSpan.PER_MILLISECOND;
    } else if (in.has(seconds)) {
      wait = Math.round(in.get(seconds, 0.0) * MILLISECONDS_PER_SECOND);
    }
    try {
      Thread.sleep(wait);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
