package rehearse.value;

import java.util.Iterator;
import java.util.LinkedList;
import org.jspecify.annotations.Nullable;

/** A queue or a stack, generic or not; a stack's elements come last one first. */
public final class PsDeque extends ReferenceObject implements Sequence {
  private final PsType type;
  private final LinkedList<@Nullable Object> elements = new LinkedList<>();

  public PsDeque(PsType type) {
    this.type = type;
  }

  @Override
  public PsType type() {
    return type;
  }

  public PsType elementType() {
    return type.typeArguments().isEmpty() ? Types.OBJECT : type.typeArguments().get(0);
  }

  public boolean isStack() {
    return type.name().startsWith("Stack");
  }

  @Override
  public int size() {
    return elements.size();
  }

  /** Adds an element: a queue's at the end, a stack's on top. */
  public void add(@Nullable Object value) {
    if (isStack()) {
      elements.addFirst(value);
    } else {
      elements.addLast(value);
    }
  }

  /** Returns the next element without taking it. */
  public @Nullable Object peek() {
    checkNotEmpty();
    return elements.getFirst();
  }

  /** Takes the next element. */
  public @Nullable Object take() {
    checkNotEmpty();
    return elements.removeFirst();
  }

  private void checkNotEmpty() {
    if (elements.isEmpty()) {
      throw Exceptions.invalidOperation(isStack() ? "Stack empty." : "Queue empty.");
    }
  }

  public void clear() {
    elements.clear();
  }

  @Override
  public Iterator<@Nullable Object> iterator() {
    return elements.iterator();
  }

  @Override
  public String toString() {
    return type.toString();
  }
}
