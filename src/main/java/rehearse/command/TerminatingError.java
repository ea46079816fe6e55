package rehearse.command;

/** Carries an error record that ends a statement or the script up to whoever catches it. */
public final class TerminatingError extends RuntimeException {
  private final transient ErrorRecord record;

  public TerminatingError(ErrorRecord record) {
    super(record.message(), record.exception(), false, false);
    this.record = record;
  }

  public ErrorRecord record() {
    return record;
  }
}
