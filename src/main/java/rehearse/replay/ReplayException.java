package rehearse.replay;

/** A recording that cannot be read. Nothing of it has been run. */
public final class ReplayException extends Exception {
  ReplayException(String message) {
    super(message);
  }
}
