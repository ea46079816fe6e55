package rehearse.syntax.ast;

/** A stream that can be redirected. */
public enum RedirectionStream {
  ALL("All"),
  OUTPUT("Output"),
  ERROR("Error"),
  WARNING("Warning"),
  VERBOSE("Verbose"),
  DEBUG("Debug"),
  INFORMATION("Information");

  private final String displayName;

  RedirectionStream(String displayName) {
    this.displayName = displayName;
  }

  /** Returns the stream with the number that redirections use, {@code ALL} for 0. */
  public static RedirectionStream ofNumber(int number) {
    return switch (number) {
      case 0 -> ALL;
      case 1 -> OUTPUT;
      case 2 -> ERROR;
      case 3 -> WARNING;
      case 4 -> VERBOSE;
      case 5 -> DEBUG;
      case 6 -> INFORMATION;
      default -> throw new IllegalArgumentException("No stream has the number " + number);
    };
  }

  /** Returns PowerShell's name of the stream. */
  public String displayName() {
    return displayName;
  }
}
