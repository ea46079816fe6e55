package rehearse.engine.node;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.ErrorCategory;
import rehearse.value.Member;
import rehearse.value.MemberKind;
import rehearse.value.PsException;
import rehearse.value.Types;

/** A method of one of the engine's own types. */
public record EngineMethod(String name, String definition, List<Member.Overload> overloads)
    implements Member.Method {
  @Override
  public MemberKind kind() {
    return MemberKind.Method;
  }

  @Override
  public @Nullable Object invoke(@Nullable Object self, @Nullable Object[] arguments) {
    for (Member.Overload overload : overloads) {
      if (overload.variadic()) {
        return overload.body().call(self, arguments);
      }
      if (overload.parameters().size() == arguments.length) {
        @Nullable Object[] converted = new Object[arguments.length];
        for (int i = 0; i < converted.length; i++) {
          converted[i] = Conversion.to(arguments[i], overload.parameters().get(i).type());
        }
        return overload.body().call(self, converted);
      }
    }
    throw new PsException(
            Types.RUNTIME_EXCEPTION,
            "Cannot find an overload for \""
                + name
                + "\" and the argument count: \""
                + arguments.length
                + "\".")
        .withError("MethodCountCouldNotFindBest", ErrorCategory.NotSpecified);
  }
}
