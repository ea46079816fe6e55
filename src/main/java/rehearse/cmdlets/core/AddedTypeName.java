package rehearse.cmdlets.core;

import java.util.ArrayList;
import java.util.List;
import rehearse.value.Members;
import rehearse.value.PsCustomObject;
import rehearse.value.PsObject;

/** A type name that a script puts before those an object has. */
final class AddedTypeName {
  private AddedTypeName() {}

  /** Puts {@code name} first among the type names and returns what carries them. */
  static Object to(Object object, String name) {
    if (object instanceof PsCustomObject custom) {
      custom.typeNames().add(0, name);
      return custom;
    }
    PsObject wrapper = object instanceof PsObject given ? given : new PsObject(object);
    List<String> names = new ArrayList<>(Members.typeNames(object));
    names.add(0, name);
    wrapper.extension().setTypeNames(names);
    return wrapper;
  }
}
