package rehearse.command;

/** Keeps what a session shows, as {@code Start-Transcript} asks for. */
public interface Transcript extends StreamSink {
  /** Takes a line that was typed, the prompt before it included. */
  void command(String line);

  /** Closes tables that are open: what ran has ended. */
  void pause();

  /** Ends the transcript and returns where it is. */
  String stop();
}
