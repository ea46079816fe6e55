package rehearse.engine.node;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.value.Enumeration;
import rehearse.value.Members;

/** What strict mode asks of a property that reads as null. */
final class StrictMembers {
  private StrictMembers() {}

  /** Returns whether {@code self} or, for a collection, one of its elements has the property. */
  static boolean exists(@Nullable Object self, String name) {
    if (self == null) {
      return false;
    }
    if (Members.find(self, name) != null) {
      return true;
    }
    if (self instanceof Map<?, ?> map) {
      return map.containsKey(name);
    }
    Iterator<@Nullable Object> elements = Enumeration.of(self);
    if (elements == null) {
      return false;
    }
    while (elements.hasNext()) {
      Object element = elements.next();
      if (element != null && exists(element, name)) {
        return true;
      }
    }
    return false;
  }

  /** Returns whether the value is the {@code Count} or {@code Length} that any single value has. */
  static boolean isInventedCount(@Nullable Object self, String name) {
    if (!name.equalsIgnoreCase("Count") && !name.equalsIgnoreCase("Length")) {
      return false;
    }
    return self == null || (!exists(self, name) && Enumeration.of(self) == null);
  }
}
