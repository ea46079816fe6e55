package rehearse.value;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Which values a pipeline takes apart, and how. */
public final class Enumeration {
  private Enumeration() {}

  /**
   * Returns an iterator over the elements if a pipeline unrolls {@code value} (arrays, lists,
   * enumerators, …; not strings, dictionaries or XML nodes), or null if it passes it on whole.
   */
  public static @Nullable Iterator<@Nullable Object> of(@Nullable Object value) {
    throw new UnsupportedOperationException();
  }
}
