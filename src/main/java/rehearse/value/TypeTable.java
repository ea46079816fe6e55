package rehearse.value;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The types that a session's scripts have extended, by name ({@code Update-TypeData}). As the
 * current culture, the table belongs to the thread that runs the session.
 */
public final class TypeTable {
  private static final ThreadLocal<TypeTable> CURRENT = ThreadLocal.withInitial(TypeTable::new);

  /** Whether any session has extended any type; as long as none has, nobody looks further. */
  private static volatile boolean isUsed;

  private final Map<String, TypeData> types = new LinkedHashMap<>();

  /** Returns the table of the running session. */
  public static TypeTable current() {
    return CURRENT.get();
  }

  /** Sets the table of the session that runs on this thread. */
  public static void setCurrent(TypeTable table) {
    CURRENT.set(table);
  }

  /** Returns what was added to the type of that name, or null. */
  public @Nullable TypeData find(String typeName) {
    return types.get(typeName.toLowerCase(Locale.ROOT));
  }

  /** Returns what was added to the type of that name, empty at first. */
  public TypeData extend(String typeName) {
    isUsed = true;
    return types.computeIfAbsent(typeName.toLowerCase(Locale.ROOT), key -> new TypeData(typeName));
  }

  /** Takes away all that was added to a type; returns whether there was anything. */
  public boolean remove(String typeName) {
    return types.remove(typeName.toLowerCase(Locale.ROOT)) != null;
  }

  public List<TypeData> all() {
    return new ArrayList<>(types.values());
  }

  /** Returns the member {@code name} that was added to one of the types of {@code value}. */
  static @Nullable Member find(Object value, String name) {
    if (!isUsed || current().types.isEmpty()) {
      return null;
    }
    for (String typeName : Members.typeNames(value)) {
      TypeData data = current().find(typeName);
      Member member = data == null ? null : data.member(name);
      if (member != null) {
        return member;
      }
    }
    return null;
  }

  /** Returns the members that were added to the types of {@code value}. */
  static List<Member> all(Object value) {
    List<Member> members = new ArrayList<>();
    if (isUsed && !current().types.isEmpty()) {
      for (String typeName : Members.typeNames(value)) {
        TypeData data = current().find(typeName);
        if (data != null) {
          members.addAll(data.members());
        }
      }
    }
    return members;
  }
}
