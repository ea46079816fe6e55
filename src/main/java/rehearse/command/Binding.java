package rehearse.command;

import org.jspecify.annotations.Nullable;

/** The binding of one call: its command line, then one piped object after the other. */
public interface Binding {
  /** Returns what the parameters hold just now. */
  BoundParameters bound();

  /**
   * Returns the arguments no parameter took, as {@code $args} holds them; empty for an advanced
   * command.
   */
  @Nullable Object[] rest();

  /**
   * Binds a piped object, after parameters bound from the object before went back to what they
   * were. Returns false if the object does not bind; the error has been written then.
   */
  boolean bindPiped(@Nullable Object object);
}
