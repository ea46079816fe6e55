package rehearse.command;

import org.jspecify.annotations.Nullable;

/** Keeps what a session shows, as {@code Start-Transcript} asks for. */
public interface Transcript {
  /** Takes a line that was typed, the prompt before it included. */
  void command(String line);

  /** Takes one object that is shown. */
  void output(@Nullable Object value);

  void error(ErrorRecord record);

  void warning(String text);

  void verbose(String text);

  void debug(String text);

  void information(InformationRecord record);

  /** Closes tables that are open: what ran has ended. */
  void pause();

  /** Ends the transcript and returns where it is. */
  String stop();
}
