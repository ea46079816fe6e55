package rehearse.cmdlets.utility;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which objects of a stream {@code -First}, {@code -Last} and {@code -Skip} let through. */
final class ObjectWindow {
  private final ArrayDeque<Object> waiting = new ArrayDeque<>();
  private final int first;
  private final int last;
  private final int skipLast;
  private final boolean limited;
  private int skip;
  private int passed;

  /**
   * @param limited whether {@code first} or {@code last} was asked for
   */
  ObjectWindow(int first, int last, int skip, int skipLast, boolean limited) {
    this.first = first;
    this.last = last;
    this.skip = skip;
    this.skipLast = skipLast;
    this.limited = limited;
  }

  /** Takes the next object and returns the one that passes because of it, or null if none does. */
  @Nullable Object push(Object object) {
    int room = first == 0 ? last + skip : last;
    if (last > 0 && waiting.size() >= room) {
      waiting.remove();
    }
    waiting.add(object);
    if (skip > 0) {
      if (last == 0 || first != 0) {
        waiting.remove();
        skip--;
      }
      return null;
    }
    if (skipLast > 0) {
      return waiting.size() > skipLast ? waiting.remove() : null;
    }
    if (!limited || passed < first) {
      passed++;
      return waiting.remove();
    }
    if (last == 0) {
      waiting.remove();
    }
    return null;
  }

  /** Returns whether no further object can pass. */
  boolean isComplete() {
    return limited && last == 0 && first != 0 && passed >= first;
  }

  /** Returns what is left for the end of the stream. */
  List<Object> rest() {
    List<Object> rest = new ArrayList<>();
    if (skipLast == 0) {
      int kept = first != 0 ? 0 : skip;
      while (waiting.size() > kept) {
        rest.add(waiting.remove());
      }
    }
    return rest;
  }
}
