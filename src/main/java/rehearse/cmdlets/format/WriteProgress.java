package rehearse.cmdlets.format;

import com.google.auto.service.AutoService;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.ProgressRecord;
import rehearse.command.rule.Rules;

/** {@code Write-Progress}: tells how far a long task is. */
@AutoService(Cmdlet.class)
public final class WriteProgress extends Cmdlet {
  private final Param<String> activity =
      param("Activity", ParameterType.STRING).position(0).doc("The task, as a headline.");

  private final Param<Boolean> completed =
      switchParam("Completed").doc("Takes the progress bar away.");

  private final Param<String> currentOperation =
      param("CurrentOperation", ParameterType.STRING).doc("The step under the progress bar.");

  private final Param<Integer> id =
      param("Id", ParameterType.INT)
          .position(2)
          .rule(Rules.range(0, Integer.MAX_VALUE))
          .doc("The number that tells one progress bar from another.");

  private final Param<Integer> parentId =
      param("ParentId", ParameterType.INT)
          .rule(Rules.range(-1, Integer.MAX_VALUE))
          .doc("The number of the progress bar this one stands under.");

  private final Param<Integer> percentComplete =
      param("PercentComplete", ParameterType.INT)
          .rule(Rules.range(-1, 100))
          .doc("How much is done; -1 for no bar.");

  private final Param<Integer> secondsRemaining =
      param("SecondsRemaining", ParameterType.INT).doc("The seconds left; -1 if not known.");

  private final Param<Integer> sourceId =
      param("SourceId", ParameterType.INT).doc("The number of the record's source.");

  private final Param<String> status =
      param("Status", ParameterType.STRING)
          .position(1)
          .rule(Rules.notNullOrEmpty())
          .doc("The state of the task.");

  public WriteProgress() {
    super("Write-Progress", "Displays a progress bar within a PowerShell command window.");
    example("Show half", "Write-Progress -Activity 'Moving' -PercentComplete 50", "");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        in.writeProgress(
            new ProgressRecord(
                in.get(id, 0) + in.get(sourceId, 0),
                in.get(parentId, -1),
                in.get(activity, ""),
                in.get(status, "Processing"),
                in.get(percentComplete, -1),
                in.get(secondsRemaining, -1),
                in.get(currentOperation),
                in.isOn(completed)));
      }
    };
  }
}
