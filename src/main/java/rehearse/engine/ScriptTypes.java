package rehearse.engine;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.value.PsType;

/** The classes and enums that scripts have defined, by name. */
public final class ScriptTypes {
  private final Map<String, PsType> types = new HashMap<>();

  /** Makes a type known and returns the one that had its name before. */
  public @Nullable PsType define(PsType type) {
    return types.put(type.fullName().toLowerCase(Locale.ROOT), type);
  }

  /** Takes a type back; {@code before} gets its name again. */
  public void forget(PsType type, @Nullable PsType before) {
    String key = type.fullName().toLowerCase(Locale.ROOT);
    if (before == null) {
      types.remove(key);
    } else {
      types.put(key, before);
    }
  }

  /** Returns the type a script calls {@code name}, or null. */
  public @Nullable PsType find(String name) {
    return types.isEmpty() ? null : types.get(name.toLowerCase(Locale.ROOT));
  }

  /** Returns whether a script defines {@code type}, its elements or its type arguments. */
  public boolean mentions(@Nullable PsType type) {
    if (type == null || types.isEmpty()) {
      return type == null;
    }
    if (types.containsValue(type) || (type.element() != null && mentions(type.element()))) {
      return true;
    }
    for (PsType argument : type.typeArguments()) {
      if (mentions(argument)) {
        return true;
      }
    }
    return false;
  }
}
