package rehearse.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A method without its call: what {@code 'abc'.Insert} gives. */
public final class MethodReference implements Typed {
  private final @Nullable Object self;
  private final Member.Method method;

  public MethodReference(@Nullable Object self, Member.Method method) {
    this.self = self;
    this.method = method;
  }

  @Override
  public PsType type() {
    return TypeNames.named(
        method.kind() == MemberKind.ScriptMethod
            ? "System.Management.Automation.PSScriptMethod"
            : "System.Management.Automation.PSMethod");
  }

  public Member.Method method() {
    return method;
  }

  public @Nullable Object self() {
    return self;
  }

  public @Nullable Object invoke(@Nullable Object... arguments) {
    return method.invoke(self, arguments);
  }

  /** Returns the signatures. */
  public List<String> definitions() {
    return method instanceof NativeMethod known
        ? known.definitions()
        : List.of(method.definition());
  }

  @Override
  public String toString() {
    return String.join(", ", definitions());
  }
}
