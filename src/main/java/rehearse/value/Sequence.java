package rehearse.value;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** A collection that a pipeline takes apart: lists, typed arrays, sets, queues, views. */
public interface Sequence extends Typed, Iterable<@Nullable Object> {
  int size();

  @Override
  Iterator<@Nullable Object> iterator();

  /** Returns the elements in order. */
  default @Nullable Object[] toArray() {
    @Nullable Object[] result = new Object[size()];
    Iterator<@Nullable Object> elements = iterator();
    for (int i = 0; i < result.length && elements.hasNext(); i++) {
      result[i] = elements.next();
    }
    return result;
  }
}
