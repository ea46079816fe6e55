package rehearse.cmdlets.core;

import static rehearse.command.Param.Pipeline.VALUE;

import com.google.auto.service.AutoService;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.command.Cmdlet;
import rehearse.command.CommandHistory;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.value.Conversion;
import rehearse.value.ErrorCategory;
import rehearse.value.Members;
import rehearse.value.PsDateTime;
import rehearse.value.PsObject;
import rehearse.value.TypedArray;

/** {@code Add-History}: adds entries to the history. */
@AutoService(Cmdlet.class)
public final class AddHistory extends Cmdlet {
  private final Param<TypedArray> inputObject =
      param("InputObject", ParameterType.PS_OBJECT_ARRAY)
          .position(0)
          .pipeline(VALUE)
          .doc("The entries to add.");

  private final Param<Boolean> passthru =
      switchParam("Passthru").doc("Gives the added entries back.");

  public AddHistory() {
    super("Add-History", "Adds entries to the history of the session.");
    module("Microsoft.PowerShell.Core");
    outputs("Microsoft.PowerShell.Commands.HistoryInfo");
    example(
        "Add an entry",
        "[pscustomobject]@{ CommandLine = 'dir'; ExecutionStatus = 'Completed';"
            + " StartExecutionTime = Get-Date; EndExecutionTime = Get-Date } | Add-History;"
            + " (Get-History -Count 1).CommandLine",
        "dir");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        for (Object entry : Arguments.elements(in.get(inputObject))) {
          add(in, entry);
        }
      }
    };
  }

  private void add(Invocation in, @Nullable Object object) {
    Object line = Members.get(object, "CommandLine");
    Object status = Members.get(object, "ExecutionStatus");
    Object start = PsObject.unwrap(Members.get(object, "StartExecutionTime"));
    Object end = PsObject.unwrap(Members.get(object, "EndExecutionTime"));
    if (line instanceof String text
        && status != null
        && start instanceof PsDateTime from
        && end instanceof PsDateTime to) {
      CommandHistory.Entry entry =
          HistoryInfo.of(in.session()).add(text, Conversion.toText(status), from, to);
      if (in.isOn(passthru)) {
        in.write(new HistoryInfo(entry));
      }
      return;
    }
    in.writeError(
        ExceptionTypes.ARGUMENT,
        "Cannot add history because the input object has a format that is not valid.",
        "AddHistoryInvalidInput",
        ErrorCategory.InvalidArgument,
        object);
  }
}
