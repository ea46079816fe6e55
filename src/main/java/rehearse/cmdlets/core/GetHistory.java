package rehearse.cmdlets.core;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import java.util.List;
import rehearse.cmdlets.ArgumentTypes;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.command.Cmdlet;
import rehearse.command.CommandHistory;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.ErrorCategory;

/** {@code Get-History}: the command lines that were run. */
@AutoService(Cmdlet.class)
public final class GetHistory extends Cmdlet {
  private final Param<Integer> count =
      param("Count", ParameterType.INT)
          .position(1)
          .rule(Rules.range(0, 32767))
          .doc("How many of the newest entries to give.");

  private final Param<Object> id =
      param("Id", ArgumentTypes.of("long[]"))
          .position(0)
          .pipeline(VALUE)
          .rule(Rules.range(1, 9223372036854775807L))
          .doc("The ids of the entries.");

  public GetHistory() {
    super("Get-History", "Gets the command lines that were run in the session.");
    module("Microsoft.PowerShell.Core");
    outputs("Microsoft.PowerShell.Commands.HistoryInfo");
    example("Count the commands so far", "@(Get-History).Count", null);
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        CommandHistory history = HistoryInfo.of(in.session());
        if (in.has(id)) {
          for (Object wanted : Arguments.elements(in.get(id))) {
            find(in, history, wanted instanceof Long number ? number : 0);
          }
          return;
        }
        List<CommandHistory.Entry> entries = history.entries();
        int from = in.has(count) ? Math.max(0, entries.size() - in.get(count, 0)) : 0;
        for (CommandHistory.Entry entry : entries.subList(from, entries.size())) {
          in.write(new HistoryInfo(entry));
        }
      }
    };
  }

  private static void find(Invocation in, CommandHistory history, long wanted) {
    CommandHistory.Entry entry = history.find(wanted);
    if (entry != null) {
      in.write(new HistoryInfo(entry));
      return;
    }
    in.writeError(
        ExceptionTypes.ARGUMENT,
        "Cannot locate the history for Id " + wanted + ".",
        "GetHistoryNoHistoryForId",
        ErrorCategory.ObjectNotFound,
        wanted);
  }
}
