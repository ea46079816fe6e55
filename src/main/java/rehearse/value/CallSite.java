package rehearse.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One place in a script that calls a method: it remembers the overload for arguments whose types
 * are exactly the parameters', which then need neither choice nor conversion.
 */
public final class CallSite {
  private @Nullable NativeMethod method;
  private Member.@Nullable Overload overload;

  /** Calls {@code called} on {@code self}. */
  public @Nullable Object call(
      Member.Method called, @Nullable Object self, @Nullable Object[] arguments) {
    if (!(called instanceof NativeMethod target)) {
      return called.invoke(self, arguments);
    }
    Member.Overload known = target == method ? overload : null;
    if (known == null || !isExact(known, arguments)) {
      Member.Overload chosen = OverloadResolution.choose(target.overloads(), arguments);
      if (chosen == null || !isExact(chosen, arguments)) {
        return target.invoke(self, arguments);
      }
      known = chosen;
      overload = chosen;
      method = target;
    }
    try {
      return known.body().call(PsObject.unwrap(self), arguments);
    } catch (PsException e) {
      if (e.errorId() != null) {
        throw e;
      }
      throw MemberFailure.invocation(target.name(), arguments.length, e);
    }
  }

  private static boolean isExact(Member.Overload overload, @Nullable Object[] arguments) {
    List<Member.Parameter> parameters = overload.parameters();
    if (overload.variadic() || parameters.size() != arguments.length) {
      return false;
    }
    for (int i = 0; i < arguments.length; i++) {
      Object argument = arguments[i];
      if (argument == null
          || argument instanceof PsObject
          || PsType.of(argument) != parameters.get(i).type()) {
        return false;
      }
    }
    return true;
  }
}
