package rehearse.command;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The transcripts that a session writes; each holds all that is shown while it goes on. */
public final class Transcripts {
  private final List<Transcript> running = new ArrayList<>(0);

  public void start(Transcript transcript) {
    running.add(transcript);
  }

  /** Ends the transcript started last and returns where it is, null if there is none. */
  public @Nullable String stop() {
    return running.isEmpty() ? null : running.remove(running.size() - 1).stop();
  }

  /** Ends all of them. */
  public void stopAll() {
    while (!running.isEmpty()) {
      stop();
    }
  }

  /** Returns whether there is any. */
  public boolean isRunning() {
    return !running.isEmpty();
  }

  /** Closes the tables that are open in them. */
  public void pause() {
    for (Transcript transcript : running) {
      transcript.pause();
    }
  }

  /** Does {@code action} with each of them. */
  public void each(Consumer<Transcript> action) {
    for (Transcript transcript : running) {
      action.accept(transcript);
    }
  }
}
