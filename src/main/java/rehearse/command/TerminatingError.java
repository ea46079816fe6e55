package rehearse.command;

/** Carries an error record that ends a statement or the script up to whoever catches it. */
public final class TerminatingError extends RuntimeException {
  private final transient ErrorRecord record;
  private final Origin origin;

  /** What raised the error, which decides how far it goes when nobody catches it. */
  public enum Origin {
    /** A command, or the language: ends the statement. */
    STATEMENT,
    /** A {@code throw} statement: ends the script, unless preferences silence it. */
    THROW,
    /** A preference of {@code Stop}: ends the script. */
    STOP
  }

  public TerminatingError(ErrorRecord record) {
    this(record, Origin.STATEMENT);
  }

  public TerminatingError(ErrorRecord record, Origin origin) {
    super(record.message(), record.exception(), false, false);
    this.record = record;
    this.origin = origin;
  }

  public ErrorRecord record() {
    return record;
  }

  public Origin origin() {
    return origin;
  }
}
