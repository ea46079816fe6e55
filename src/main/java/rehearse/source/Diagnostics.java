package rehearse.source;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Parse errors in the order they were found. The same error at the same place counts once. */
public final class Diagnostics {
  private record Place(String id, Span span) {}

  private final List<Diagnostic> found = new ArrayList<>(0);
  private final Set<Place> places = new HashSet<>(0);

  /** Adds {@code diagnostic} unless one with its id and span was added before. */
  public void add(Diagnostic diagnostic) {
    if (places.add(new Place(diagnostic.id(), diagnostic.span()))) {
      found.add(diagnostic);
    }
  }

  /** Adds each of {@code diagnostics} in turn. */
  public void addAll(List<Diagnostic> diagnostics) {
    for (Diagnostic diagnostic : diagnostics) {
      add(diagnostic);
    }
  }

  /** Takes back what was added after there were {@code size}. */
  public void truncate(int size) {
    while (found.size() > size) {
      Diagnostic last = found.remove(found.size() - 1);
      places.remove(new Place(last.id(), last.span()));
    }
  }

  public int size() {
    return found.size();
  }

  public boolean isEmpty() {
    return found.isEmpty();
  }

  /** Returns what was found so far; the list grows as more is added. */
  public List<Diagnostic> list() {
    return Collections.unmodifiableList(found);
  }
}
