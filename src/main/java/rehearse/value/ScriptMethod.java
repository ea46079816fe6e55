package rehearse.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A method that is a script block run with {@code $this}. */
public final class ScriptMethod implements Member.Method {
  private final String name;
  private final ScriptBlock body;

  public ScriptMethod(String name, ScriptBlock body) {
    this.name = name;
    this.body = body;
  }

  @Override
  public String name() {
    return name;
  }

  public ScriptBlock body() {
    return body;
  }

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
    return body.invokeWithThis(self, arguments);
  }

  @Override
  public List<Overload> overloads() {
    return List.of(
        new Overload(
            Types.OBJECT,
            List.of(new Parameter("arguments", Types.OBJECT_ARRAY)),
            true,
            (self, arguments) -> body.invokeWithThis(self, arguments)));
  }
}
