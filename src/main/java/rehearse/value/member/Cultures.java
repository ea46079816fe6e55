package rehearse.value.member;

import org.jspecify.annotations.Nullable;
import rehearse.value.CultureValue;
import rehearse.value.format.Culture;

/** Format providers as arguments. */
final class Cultures {
  private Cultures() {}

  /** Returns the culture a format provider stands for; null is the session's. */
  static Culture of(@Nullable Object provider) {
    return provider instanceof CultureValue culture ? culture.culture() : Culture.current();
  }
}
