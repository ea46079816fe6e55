package rehearse.engine.types;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.Member;
import rehearse.value.MemberKind;
import rehearse.value.OverloadResolution;

/** A method of a script's class with its overloads, inherited ones last. */
record ClassMethod(String name, boolean isStatic, List<Member.Overload> overloads)
    implements Member.Method {
  @Override
  public MemberKind kind() {
    return MemberKind.Method;
  }

  @Override
  public String definition() {
    StringBuilder text = new StringBuilder();
    for (Member.Overload overload : overloads) {
      text.append(text.isEmpty() ? "" : ", ").append(isStatic ? "static " : "");
      text.append(overload.returns().displayName()).append(' ').append(name).append('(');
      String separator = "";
      for (Member.Parameter parameter : overload.parameters()) {
        text.append(separator)
            .append(parameter.type().displayName())
            .append(' ')
            .append(parameter.name());
        separator = ", ";
      }
      text.append(')');
    }
    return text.toString();
  }

  @Override
  public @Nullable Object invoke(@Nullable Object self, @Nullable Object[] arguments) {
    return OverloadResolution.call(name, name, overloads, self, arguments);
  }
}
