package rehearse.engine;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.value.PsType;
import rehearse.value.Types;

/** The classes and enums that scripts have defined, by name. */
public final class ScriptTypes {
  private final Map<String, PsType> types = new HashMap<>();

  public void define(PsType type) {
    types.put(type.name().toLowerCase(Locale.ROOT), type);
  }

  /** Returns the type a script calls {@code name}, an array of one included, or null. */
  public @Nullable PsType find(String name) {
    if (types.isEmpty()) {
      return null;
    }
    if (name.endsWith("[]")) {
      PsType element = find(name.substring(0, name.length() - 2));
      return element == null ? null : Types.arrayOf(element);
    }
    return types.get(name.toLowerCase(Locale.ROOT));
  }
}
