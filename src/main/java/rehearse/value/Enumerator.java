package rehearse.value;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A walk over a collection as scripts see it ({@code IEnumerator}): MoveNext and Current. */
public final class Enumerator implements Typed {
  private final PsType type;
  private final Iterator<@Nullable Object> elements;
  private @Nullable Object current;

  public Enumerator(PsType type, Iterator<@Nullable Object> elements) {
    this.type = type;
    this.elements = elements;
  }

  @Override
  public PsType type() {
    return type;
  }

  public boolean moveNext() {
    boolean more = elements.hasNext();
    current = more ? elements.next() : null;
    return more;
  }

  public @Nullable Object current() {
    return current;
  }

  /** Returns the elements that are left. */
  public Iterator<@Nullable Object> rest() {
    return elements;
  }

  @Override
  public String toString() {
    return type.toString();
  }
}
