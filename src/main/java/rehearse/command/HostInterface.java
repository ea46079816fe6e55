package rehearse.command;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** PSHost and its user interface: where prompts are shown and answered. */
public interface HostInterface {
  /** Returns the width of the output in columns. */
  int width();

  /** Returns whether somebody can answer prompts. */
  boolean isInteractive();

  /** A choice of {@link #choose}: its label with {@code &} before the hot key, and its help. */
  record Choice(String label, String help) {}

  /**
   * Lets the user choose and returns the index of the choice.
   *
   * @throws rehearse.value.PsException if nobody can answer
   */
  int choose(String caption, String message, List<Choice> choices, int defaultChoice);

  /** Asks for a line of text, {@code secret} without echo; null at the end of input. */
  @Nullable String readLine(@Nullable String prompt, boolean secret);

  /** Writes to the console directly, past all streams. */
  void write(String text);
}
