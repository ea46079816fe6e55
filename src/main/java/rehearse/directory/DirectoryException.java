package rehearse.directory;

/** A request the directory refuses because of what it holds. */
public final class DirectoryException extends RuntimeException {
  /** Why. */
  public enum Reason {
    NOT_FOUND,
    NAME_IN_USE,
    GUID_IN_USE,
    /** The directory was changed while the transaction was open. */
    CONFLICT
  }

  private final Reason reason;
  private final String subject;

  DirectoryException(Reason reason, String subject) {
    super(reason + ": " + subject);
    this.reason = reason;
    this.subject = subject;
  }

  public Reason reason() {
    return reason;
  }

  /** Returns the name or GUID it is about. */
  public String subject() {
    return subject;
  }
}
