package rehearse.replay;

import java.util.List;

/**
 * One recorded run of a command.
 *
 * @param number its place in the recording, from 1
 * @param command the cmdlet's name
 * @param parameters in recorded order, values as text
 * @param object the object it changed; empty if not recorded
 * @param caller who ran it; empty if not recorded
 * @param time when it ran, as recorded; empty if not recorded
 * @param succeeded whether it succeeded then
 * @param error what went wrong then; empty if nothing
 */
public record RecordedCommand(
    int number,
    String command,
    List<Parameter> parameters,
    String object,
    String caller,
    String time,
    boolean succeeded,
    String error) {
  public RecordedCommand {
    parameters = List.copyOf(parameters);
  }

  /** A parameter and its value as text. */
  public record Parameter(String name, String value) {}
}
