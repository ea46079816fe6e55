package rehearse.engine.node;

/** How a statement ended, within one frame. */
public enum Completion {
  NORMAL,
  /** A {@code break} that looks for its loop; the label is in the frame. */
  BREAK,
  /** A {@code continue} that looks for its loop; the label is in the frame. */
  CONTINUE,
  /** A {@code return}; what it returns has been written. */
  RETURN
}
