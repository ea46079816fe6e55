package rehearse.cmdlets.core;

import static rehearse.command.Param.Pipeline.PROPERTY_NAME;

import com.google.auto.service.AutoService;
import java.util.List;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.command.Cmdlet;
import rehearse.command.CommandHistory;
import rehearse.command.ConfirmImpact;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.value.ErrorCategory;

/** {@code Invoke-History}: runs a command line again. */
@AutoService(Cmdlet.class)
public final class InvokeHistory extends Cmdlet {
  private final Param<String> id =
      param("Id", ParameterType.STRING)
          .position(0)
          .pipeline(PROPERTY_NAME)
          .doc("The id or the beginning of the command to run again.");

  public InvokeHistory() {
    super("Invoke-History", "Runs a command line of the history again.");
    module("Microsoft.PowerShell.Core");
    supportsShouldProcess(ConfirmImpact.Medium);
    example(
        "Run the last command again",
        "try { Invoke-History 99 } catch { $_.CategoryInfo.Category.ToString() }",
        "ObjectNotFound");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void end() {
        String line = entry(in).commandLine();
        if (in.shouldProcess(line)) {
          in.session().host().write(line + "\n");
          in.session().invokeExpression(line, in);
        }
      }
    };
  }

  private CommandHistory.Entry entry(Invocation in) {
    CommandHistory history = HistoryInfo.of(in.session());
    String wanted = in.get(id);
    CommandHistory.Entry entry;
    if (wanted == null) {
      List<CommandHistory.Entry> all = history.entries();
      entry = all.isEmpty() ? null : all.get(all.size() - 1);
    } else if (wanted.chars().allMatch(Character::isDigit) && wanted.length() < 10) {
      entry = history.find(Long.parseLong(wanted));
    } else {
      entry = history.newestWith(wanted);
    }
    if (entry == null) {
      throw in.terminate(
          ExceptionTypes.ARGUMENT,
          wanted == null
              ? "Cannot locate the most recent history entry."
              : "Cannot locate the history for command line " + wanted + ".",
          wanted == null
              ? "InvokeHistoryNoLastHistoryEntry"
              : "InvokeHistoryNoHistoryForCommandline",
          ErrorCategory.ObjectNotFound,
          wanted);
    }
    return entry;
  }
}
