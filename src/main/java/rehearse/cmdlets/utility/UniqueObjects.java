package rehearse.cmdlets.utility;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import rehearse.value.Member;
import rehearse.value.Members;

/** The different ones of some objects, in the order they came in. */
final class UniqueObjects {
  private final List<Object> objects = new ArrayList<>();
  private final List<Set<String>> addedNotes = new ArrayList<>();
  private final java.util.HashSet<Object> exact = new java.util.HashSet<>();
  private final ObjectComparer comparer;

  UniqueObjects(boolean ignoreCase) {
    this.comparer = ObjectComparer.of(ignoreCase);
  }

  List<Object> objects() {
    return objects;
  }

  /**
   * Adds {@code object} unless an equal one is there.
   *
   * @param notes the names of the properties that were selected; they are compared too
   */
  void add(Object object, Set<String> notes) {
    boolean quick = notes.isEmpty() && (object instanceof String || object instanceof Integer);
    if (quick && exact.contains(object)) {
      return;
    }
    for (int i = 0; i < objects.size(); i++) {
      if (addedNotes.get(i).size() == notes.size() && same(objects.get(i), object, notes)) {
        return;
      }
    }
    objects.add(object);
    addedNotes.add(notes);
    if (quick) {
      exact.add(object);
    }
  }

  private boolean same(Object known, Object object, Set<String> notes) {
    if (comparer.compare(object, known) != 0) {
      return false;
    }
    if (notes.isEmpty()) {
      return true;
    }
    for (String note : notes) {
      if (!(Members.find(known, note) instanceof Member.Property)
          || comparer.compare(Members.get(known, note), Members.get(object, note)) != 0) {
        return false;
      }
    }
    return true;
  }
}
