package rehearse.command;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.ErrorCategory;
import rehearse.value.Exceptions;
import rehearse.value.PsException;
import rehearse.value.PsType;

/** PSHost and its user interface: where prompts are shown and answered. */
public interface HostInterface {
  /** Returns the width of the output in columns. */
  int width();

  /** Returns the rows of the screen, or 0 if there is none. */
  default int height() {
    return 0;
  }

  /** Returns whether somebody can answer prompts. */
  boolean isInteractive();

  /** A choice of {@link #choose}: its label with {@code &} before the hot key, and its help. */
  record Choice(String label, String help) {}

  /**
   * Lets the user choose and returns the index of the choice.
   *
   * @throws PsException if nobody can answer
   */
  int choose(String caption, String message, List<Choice> choices, int defaultChoice);

  /**
   * A value that {@link #prompt} asks for.
   *
   * @param type what the answer will be converted to; an array takes several answers
   * @param help what {@code !?} shows, or null
   */
  record Field(String name, PsType type, @Nullable String help) {}

  /**
   * Asks for values under a caption and returns the answers in the order of {@code fields}.
   *
   * @throws PsException if nobody can answer
   */
  default List<@Nullable Object> prompt(String caption, String message, List<Field> fields) {
    return FieldPrompt.ask(this, caption, message, fields);
  }

  /** Returns the exception of a prompt that nobody can answer. */
  static PsException nonInteractive() {
    return Exceptions.of(
            "System.Management.Automation.PSInvalidOperationException",
            "PowerShell is in NonInteractive mode. Read and Prompt functionality is not"
                + " available.")
        .withError("InvalidOperation", ErrorCategory.InvalidOperation);
  }

  /** Asks for a line of text, {@code secret} without echo; null at the end of input. */
  @Nullable String readLine(@Nullable String prompt, boolean secret);

  /** Writes to the console directly, past all streams. */
  void write(String text);
}
