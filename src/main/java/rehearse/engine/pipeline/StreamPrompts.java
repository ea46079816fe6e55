package rehearse.engine.pipeline;

import java.util.List;
import rehearse.command.ActionPreference;
import rehearse.command.CommandSpec;
import rehearse.command.ErrorRecord;
import rehearse.command.HostInterface;
import rehearse.command.TerminatingError;
import rehearse.engine.error.ExceptionTypes;
import rehearse.value.ErrorCategory;
import rehearse.value.PsException;

/** What preferences of Stop and Inquire do with a record of a stream. */
final class StreamPrompts {
  private static final List<HostInterface.Choice> CHOICES =
      List.of(
          new HostInterface.Choice("&Yes", "Continue with only the next step of the operation."),
          new HostInterface.Choice("Yes to &All", "Continue with all the steps of the operation."),
          new HostInterface.Choice("&Halt Command", "Stop this command."),
          new HostInterface.Choice(
              "&Suspend",
              "Pause the current pipeline and return to the command prompt. Type \"exit\" to"
                  + " resume the pipeline."));

  private final HostInterface host;
  private boolean yesToAll;

  StreamPrompts(HostInterface host) {
    this.host = host;
  }

  boolean isSilent(ActionPreference preference) {
    return preference == ActionPreference.SilentlyContinue || preference == ActionPreference.Ignore;
  }

  /** Obeys Stop and Inquire after a record was written. */
  void after(ActionPreference preference, String variable, String text, CommandRuntime runtime) {
    if (preference == ActionPreference.Stop) {
      throw stop(
          "The running command stopped because the preference variable \""
              + variable
              + "\" or common parameter is set to Stop: "
              + text,
          runtime.spec());
    }
    if (preference == ActionPreference.Inquire) {
      ask("Continue with this operation?", variable, runtime.spec());
    }
  }

  /** Asks whether to go on. */
  void ask(String message, String variable, CommandSpec spec) {
    if (yesToAll) {
      return;
    }
    int choice = host.choose("Confirm", message, CHOICES, 0);
    if (choice == 1) {
      yesToAll = true;
    } else if (choice == 2) {
      throw stop("The running command stopped because the user selected the Stop option.", spec);
    }
  }

  private static TerminatingError stop(String text, CommandSpec spec) {
    ErrorRecord record =
        new ErrorRecord(
            new PsException(ExceptionTypes.ACTION_PREFERENCE_STOP, text),
            "ActionPreferenceStop",
            ErrorCategory.OperationStopped,
            null);
    return new TerminatingError(
        record.withSuffix(spec.errorSuffix()), TerminatingError.Origin.STOP);
  }
}
