package rehearse.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The names of an enum type as its static properties. */
final class EnumMembers {
  private EnumMembers() {}

  static @Nullable Member find(PsType type, String name) {
    EnumNames names = type.enumeration();
    for (int i = 0; i < names.names().size(); i++) {
      if (names.names().get(i).equalsIgnoreCase(name)) {
        return property(type, names.names().get(i), names.values().get(i));
      }
    }
    return null;
  }

  static List<Member> all(PsType type) {
    EnumNames names = type.enumeration();
    List<Member> members = new ArrayList<>();
    for (int i = 0; i < names.names().size(); i++) {
      members.add(property(type, names.names().get(i), names.values().get(i)));
    }
    return members;
  }

  private static Member property(PsType type, String name, long number) {
    EnumValue value = new EnumValue(type, number);
    return new NativeProperty(type + " " + name, MemberKind.Property, true, self -> value, null);
  }
}
