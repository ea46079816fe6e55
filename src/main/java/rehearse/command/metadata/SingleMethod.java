package rehearse.command.metadata;

import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.ErrorCategory;
import rehearse.value.Member;
import rehearse.value.MemberFailure;
import rehearse.value.MemberKind;
import rehearse.value.PsException;

/** A method with one signature. */
record SingleMethod(String name, Member.Overload overload) implements Member.Method {
  @Override
  public MemberKind kind() {
    return MemberKind.Method;
  }

  @Override
  public String definition() {
    StringBuilder text = new StringBuilder(overload.returns().fullName());
    text.append(' ').append(name).append('(');
    String separator = "";
    for (Member.Parameter parameter : overload.parameters()) {
      text.append(separator).append(parameter.type().displayName());
      text.append(' ').append(parameter.name());
      separator = ", ";
    }
    return text.append(')').toString();
  }

  @Override
  public @Nullable Object invoke(@Nullable Object self, @Nullable Object[] arguments) {
    List<Member.Parameter> parameters = overload.parameters();
    if (arguments.length != parameters.size()) {
      throw PsException.error(
          "MethodCountCouldNotFindBest",
          ErrorCategory.NotSpecified,
          "Cannot find an overload for \""
              + name
              + "\" and the argument count: \""
              + arguments.length
              + "\".");
    }
    @Nullable Object[] converted = new Object[arguments.length];
    for (int i = 0; i < arguments.length; i++) {
      converted[i] = Conversion.to(arguments[i], parameters.get(i).type());
    }
    try {
      return overload.body().call(self, converted);
    } catch (PsException e) {
      throw MemberFailure.invocation(name, arguments.length, e);
    }
  }

  @Override
  public List<Member.Overload> overloads() {
    return List.of(overload);
  }
}
