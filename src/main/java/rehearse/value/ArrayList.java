package rehearse.value;

import org.jspecify.annotations.Nullable;

/** A list of anything ({@code System.Collections.ArrayList}). */
public final class ArrayList extends GrowableList {
  public ArrayList() {}

  /** Makes a list that owns {@code elements}. */
  public ArrayList(@Nullable Object[] elements) {
    super(elements, elements.length);
  }

  @Override
  public PsType type() {
    return Types.ARRAY_LIST;
  }

  @Override
  public PsType elementType() {
    return Types.OBJECT;
  }
}
