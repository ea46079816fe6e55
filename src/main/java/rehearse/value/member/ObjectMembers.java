package rehearse.value.member;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rehearse.value.MemberTable;
import rehearse.value.PsCustomObject;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.Types;
import rehearse.value.format.NetFormat;

/** {@code System.Object}: what every value has. */
final class ObjectMembers {
  private ObjectMembers() {}

  static MemberTable table() {
    return new TableBuilder()
        .method("bool Equals(System.Object obj)", (self, a) -> same(self, a[0]))
        .method("int GetHashCode()", (self, a) -> Objects.hashCode(self))
        .method("type GetType()", (self, a) -> PsType.of(self))
        .method("string ToString()", (self, a) -> text(self))
        .staticMethod(
            "bool Equals(System.Object objA, System.Object objB)", (self, a) -> same(a[0], a[1]))
        .staticMethod(
            "bool ReferenceEquals(System.Object objA, System.Object objB)",
            (self, a) -> a[0] == a[1])
        .constructor("new()", (self, a) -> new PlainObject())
        .build();
  }

  static boolean same(@Nullable Object left, @Nullable Object right) {
    return Objects.equals(left, right);
  }

  /** Returns {@code value.ToString()}. */
  static String text(@Nullable Object value) {
    if (value instanceof PsCustomObject object) {
      rehearse.value.Member member = rehearse.value.Members.find(object, "ToString");
      return member instanceof rehearse.value.Member.Method method
              && member.kind() == rehearse.value.MemberKind.ScriptMethod
          ? rehearse.value.Conversion.toText(method.invoke(object, new Object[0]))
          : "";
    }
    if (value instanceof PsException exception) {
      return exception.type() + ": " + exception.message();
    }
    return value instanceof PsType type ? type.toString() : NetFormat.general(value);
  }

  /** An object of type {@code System.Object} itself. */
  private static final class PlainObject extends rehearse.value.ReferenceObject {
    @Override
    public PsType type() {
      return Types.OBJECT;
    }

    @Override
    public String toString() {
      return "System.Object";
    }
  }
}
