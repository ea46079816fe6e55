package rehearse.engine.node;

/** A {@code return} inside a value, such as {@code $x = if ($y) { return }}, on its way out. */
public final class ReturnJump extends RuntimeException {
  private final transient Frame frame;

  ReturnJump(Frame frame) {
    super(null, null, false, false);
    this.frame = frame;
  }

  /** Returns the frame that the statement returns from. */
  public Frame frame() {
    return frame;
  }
}
