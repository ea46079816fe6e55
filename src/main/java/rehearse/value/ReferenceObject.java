package rehearse.value;

import org.jspecify.annotations.Nullable;

/** A reference object that keeps the members scripts add to it in a field of its own. */
public abstract class ReferenceObject implements Typed {
  private @Nullable Extension extension;

  /** Returns what scripts have added to this object, or null if nothing. */
  public final @Nullable Extension extension() {
    return extension;
  }

  /** Returns what scripts have added to this object, made now if there is nothing yet. */
  public final Extension extend() {
    Extension added = extension;
    if (added == null) {
      added = new Extension();
      extension = added;
    }
    return added;
  }
}
