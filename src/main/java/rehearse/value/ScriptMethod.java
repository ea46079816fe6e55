package rehearse.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A method that is a script block (PSScriptMethod). */
public record ScriptMethod(String name, ScriptBlock script) implements Member.Method {
  @Override
  public MemberKind kind() {
    return MemberKind.ScriptMethod;
  }

  @Override
  public String definition() {
    return "System.Object " + name + "();";
  }

  @Override
  public @Nullable Object invoke(@Nullable Object self, @Nullable Object[] arguments) {
    return AutomationNull.toNull(script.invokeWithThis(self, arguments));
  }

  @Override
  public List<Member.Overload> overloads() {
    return List.of(
        new Member.Overload(
            Types.OBJECT,
            List.of(new Member.Parameter("args", Types.OBJECT)),
            true,
            (self, arguments) -> script.invokeWithThis(self, arguments)));
  }
}
