package rehearse.host;

/**
 * What stops the program before or after a script: one sentence for standard error, and the exit
 * code.
 */
final class HostException extends Exception {
  private static final long serialVersionUID = 1;

  private final int exitCode;

  HostException(String message, int exitCode) {
    super(message, null, false, false);
    this.exitCode = exitCode;
  }

  int exitCode() {
    return exitCode;
  }
}
