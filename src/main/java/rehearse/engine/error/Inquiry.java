package rehearse.engine.error;

import java.util.List;
import rehearse.command.ActionPreference;
import rehearse.command.ErrorRecord;
import rehearse.command.HostInterface;

/** The question that {@code $ErrorActionPreference = 'Inquire'} asks about a language error. */
final class Inquiry {
  private static final List<HostInterface.Choice> CHOICES =
      List.of(
          new HostInterface.Choice("&Continue", "Display the error, then continue processing."),
          new HostInterface.Choice(
              "S&ilently Continue", "Continue processing without displaying the error."),
          new HostInterface.Choice("&Break", "Stop processing."),
          new HostInterface.Choice(
              "&Suspend", "Pause the current pipeline and return to the command prompt."));

  private Inquiry() {}

  static ActionPreference aboutException(HostInterface host, ErrorRecord record) {
    int choice = host.choose("Action to take for this exception:", record.message(), CHOICES, 0);
    return switch (choice) {
      case 1 -> ActionPreference.SilentlyContinue;
      case 2 -> ActionPreference.Stop;
      default -> ActionPreference.Continue;
    };
  }
}
