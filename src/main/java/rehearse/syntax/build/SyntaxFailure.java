package rehearse.syntax.build;

/** Says that a text the grammar accepts is still no valid script; the diagnoser finds out why. */
public final class SyntaxFailure extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public SyntaxFailure() {
    super("Not a valid script", null, false, false);
  }
}
