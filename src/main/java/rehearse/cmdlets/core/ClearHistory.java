package rehearse.cmdlets.core;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.List;
import rehearse.cmdlets.Arguments;
import rehearse.command.Cmdlet;
import rehearse.command.CommandHistory;
import rehearse.command.ConfirmImpact;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.rule.Rules;
import rehearse.value.TypedArray;
import rehearse.value.Wildcard;

/** {@code Clear-History}: takes entries away from the history. */
@AutoService(Cmdlet.class)
public final class ClearHistory extends Cmdlet {
  private final Param<TypedArray> commandLine =
      param("CommandLine", ParameterType.STRING_ARRAY)
          .set("CommandLineParameter")
          .rule(Rules.notNullOrEmpty())
          .doc("Takes away entries whose text matches.");

  private final Param<Integer> count =
      param("Count", ParameterType.INT)
          .position(1)
          .rule(Rules.range(1, Integer.MAX_VALUE))
          .doc("How many entries to take away.");

  private final Param<TypedArray> id =
      param("Id", ParameterType.INT_ARRAY)
          .set("IDParameter")
          .position(0)
          .rule(Rules.range(1, Integer.MAX_VALUE))
          .doc("The ids of the entries to take away.");

  private final Param<Boolean> newest =
      switchParam("Newest").doc("Begins with the newest entries instead of the oldest.");

  public ClearHistory() {
    super("Clear-History", "Removes entries from the history of the session.");
    module("Microsoft.PowerShell.Core");
    defaultParameterSet("IDParameter");
    supportsShouldProcess(ConfirmImpact.Medium);
    example("Forget all commands", "Clear-History; @(Get-History).Count", "0");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void end() {
        CommandHistory history = HistoryInfo.of(in.session());
        List<CommandHistory.Entry> chosen = chosen(in, history);
        boolean all = !in.has(id) && !in.has(commandLine) && !in.has(count);
        if (!all || in.shouldProcess("History", "Clear-History")) {
          chosen.forEach(history::remove);
        }
      }
    };
  }

  private List<CommandHistory.Entry> chosen(Invocation in, CommandHistory history) {
    List<CommandHistory.Entry> entries = new ArrayList<>(history.entries());
    if (in.isOn(newest)) {
      java.util.Collections.reverse(entries);
    }
    List<Object> ids = new ArrayList<>();
    for (Object wanted : Arguments.elements(in.get(id))) {
      if (wanted instanceof Integer number) {
        ids.add(number.longValue());
      }
    }
    List<Wildcard> lines = Arguments.patterns(in.get(commandLine));
    int left = in.get(count, Integer.MAX_VALUE);
    List<CommandHistory.Entry> chosen = new ArrayList<>();
    for (CommandHistory.Entry entry : entries) {
      boolean matches =
          (ids.isEmpty() || ids.contains(entry.id()))
              && (lines.isEmpty() || Arguments.matchesAny(lines, entry.commandLine()));
      if (matches && left-- > 0) {
        chosen.add(entry);
      }
    }
    return chosen;
  }
}
