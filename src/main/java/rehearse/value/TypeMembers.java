package rehearse.value;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Members of types, inherited ones included. */
public final class TypeMembers {
  private static final Object NONE = new Object();

  private TypeMembers() {}

  /** Returns the instance member {@code name} of {@code type}, any case, or null. */
  public static @Nullable Member find(PsType type, String name) {
    Object known = type.found.get(name);
    if (known == null) {
      known = search(type, name);
      type.found.put(name, known);
    }
    return known instanceof Member member ? member : null;
  }

  private static Object search(PsType type, String name) {
    for (PsType at = type; at != null; at = at.base()) {
      Member member = at.members().instance(name);
      if (member != null) {
        return member;
      }
    }
    Member member = type.base() == null ? Types.OBJECT.members().instance(name) : null;
    return member != null ? member : NONE;
  }

  /** Returns the instance members of {@code type}: its own ones before inherited ones. */
  public static List<Member> all(PsType type) {
    List<Member> members = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (PsType at = type; at != null; at = at.base()) {
      for (Member member : at.members().allInstance()) {
        if (names.add(member.name().toLowerCase(Locale.ROOT)) && !member.isHidden()) {
          members.add(member);
        }
      }
    }
    return members;
  }

  /** Returns the static member {@code name} of {@code type}, any case, or null. */
  public static @Nullable Member findStatic(PsType type, String name) {
    String key = "::" + name;
    Object known = type.found.get(key);
    if (known == null) {
      known = searchStatic(type, name);
      type.found.put(key, known);
    }
    return known instanceof Member member ? member : null;
  }

  private static Object searchStatic(PsType type, String name) {
    if (type.isEnum()) {
      Member named = EnumMembers.find(type, name);
      if (named != null) {
        return named;
      }
    }
    for (PsType at = type; at != null; at = at.base()) {
      Member member = at.members().statics(name);
      if (member != null) {
        return member;
      }
    }
    return NONE;
  }

  /** Returns the static members of {@code type}. */
  public static List<Member> allStatic(PsType type) {
    List<Member> members = new ArrayList<>();
    if (type.isEnum()) {
      members.addAll(EnumMembers.all(type));
    }
    Set<String> names = new HashSet<>();
    for (PsType at = type; at != null; at = at.base()) {
      for (Member member : at.members().allStatic()) {
        if (names.add(member.name().toLowerCase(Locale.ROOT))) {
          members.add(member);
        }
      }
    }
    return members;
  }
}
