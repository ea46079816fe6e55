package rehearse.syntax.diagnose;

/** Says that brackets are nested deeper than anything that makes sense. */
public final class NestingTooDeepException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final int offset;

  public NestingTooDeepException(int offset) {
    super("Nested too deep", null, false, false);
    this.offset = offset;
  }

  /** Returns where in the script it was too deep. */
  public int offset() {
    return offset;
  }
}
