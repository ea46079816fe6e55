package rehearse.value;

import java.util.ArrayDeque;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A queue or a stack, generic or not; a stack's elements come last one first. */
public final class PsDeque extends ReferenceObject implements Sequence {
  private static final Object NULL = new Object();

  private final PsType type;
  private final ArrayDeque<Object> elements = new ArrayDeque<>();

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
    Object element = value == null ? NULL : value;
    if (isStack()) {
      elements.addFirst(element);
    } else {
      elements.addLast(element);
    }
  }

  /** Returns the next element without taking it. */
  public @Nullable Object peek() {
    checkNotEmpty();
    return reveal(elements.getFirst());
  }

  /** Takes the next element. */
  public @Nullable Object take() {
    checkNotEmpty();
    return reveal(elements.removeFirst());
  }

  private void checkNotEmpty() {
    if (elements.isEmpty()) {
      throw Exceptions.invalidOperation(isStack() ? "Stack empty." : "Queue empty.");
    }
  }

  public void clear() {
    elements.clear();
  }

  private static @Nullable Object reveal(Object element) {
    return element == NULL ? null : element;
  }

  @Override
  public Iterator<@Nullable Object> iterator() {
    @Nullable Object[] copy = new Object[elements.size()];
    int at = 0;
    for (Object element : elements) {
      copy[at++] = reveal(element);
    }
    return new ArrayIterator(copy, at);
  }

  @Override
  public String toString() {
    return type.toString();
  }
}
