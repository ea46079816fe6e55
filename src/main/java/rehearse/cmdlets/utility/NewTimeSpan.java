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
import rehearse.value.PsDateTime;
import rehearse.value.PsTimeSpan;

/** {@code New-TimeSpan}: a time span of given length, or between two dates. */
@AutoService(Cmdlet.class)
public final class NewTimeSpan extends Cmdlet {
  private final Param<Integer> days =
      param("Days", ParameterType.INT).set("Time").doc("The days of the time span.");

  private final Param<Object> end =
      param("End", ArgumentTypes.of("datetime"))
          .set("Date")
          .position(1)
          .pipeline(PROPERTY_NAME)
          .doc("Where the time span ends; now if not given.");

  private final Param<Integer> hours =
      param("Hours", ParameterType.INT).set("Time").doc("The hours of the time span.");

  private final Param<Integer> milliseconds =
      param("Milliseconds", ParameterType.INT)
          .set("Time")
          .doc("The milliseconds of the time span.");

  private final Param<Integer> minutes =
      param("Minutes", ParameterType.INT).set("Time").doc("The minutes of the time span.");

  private final Param<Integer> seconds =
      param("Seconds", ParameterType.INT).set("Time").doc("The seconds of the time span.");

  private final Param<Object> start =
      param("Start", ArgumentTypes.of("datetime"))
          .alias("LastWriteTime")
          .set("Date")
          .position(0)
          .pipeline(VALUE_AND_PROPERTY_NAME)
          .doc("Where the time span begins; now if not given.");

  public NewTimeSpan() {
    super("New-TimeSpan", "Makes a time span.");
    defaultParameterSet("Date");
    outputs("System.TimeSpan");
    example(
        "Count the days between two dates", "(New-TimeSpan '2024-01-01' '2024-03-01').Days", "60");
    example("Make a time span of its parts", "(New-TimeSpan -Hours 25).TotalDays -gt 1", "True");
  }

  @Override
  public Execution start(Invocation in) {
    PsDateTime now = PsDateTime.now();
    return new Execution() {
      @Override
      public void process() {
        in.write(in.parameterSet().equals("Time") ? ofParts(in) : between(in, now));
      }
    };
  }

  private PsTimeSpan ofParts(Invocation in) {
    return PsTimeSpan.of(
        in.get(days, 0),
        in.get(hours, 0),
        in.get(minutes, 0),
        in.get(seconds, 0),
        in.get(milliseconds, 0));
  }

  private PsTimeSpan between(Invocation in, PsDateTime now) {
    PsDateTime from = in.get(start) instanceof PsDateTime given ? given : now;
    PsDateTime to = in.get(end) instanceof PsDateTime given ? given : now;
    return to.minus(from);
  }
}
