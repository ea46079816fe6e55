package rehearse.cmdlets.core;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.cmdlets.ObjectText;
import rehearse.cmdlets.PropertyExpression;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.value.AutomationNull;
import rehearse.value.Dictionary;
import rehearse.value.ErrorCategory;
import rehearse.value.Member;
import rehearse.value.PsException;
import rehearse.value.PsObject;

/** {@code ForEach-Object Name}: reads a property of each object, or calls a method. */
final class MemberOfEach extends Execution {
  private final Invocation in;
  private final Param<Object> inputObject;
  private final String name;
  private final @Nullable Object @Nullable [] arguments;
  private final PropertyExpression quick;

  MemberOfEach(
      Invocation in,
      Param<Object> inputObject,
      String name,
      @Nullable Object @Nullable [] arguments) {
    this.in = in;
    this.inputObject = inputObject;
    this.name = name;
    this.arguments = arguments;
    this.quick = PropertyExpression.exactly(name);
  }

  @Override
  public void process() {
    Object input = in.get(inputObject);
    if (input == AutomationNull.VALUE) {
      return;
    }
    if (arguments != null && arguments.length > 0) {
      callWith(input, arguments);
    } else if (input == null) {
      if (isWanted(null, "Retrieve the value for property '" + name + "'")) {
        missing("InputObject", "InputObjectIsNull", "The input object is null.", null);
      }
    } else {
      read(input);
    }
  }

  private void read(Object input) {
    Object target = PsObject.unwrap(input);
    if (target instanceof Dictionary table && table.contains(name)) {
      if (isWanted(input, "Retrieve the value for key '" + name + "'")) {
        in.writeAll(table.get(name));
      }
      return;
    }
    List<Member> members = MatchedMembers.of(input, name);
    if (members.size() > 1) {
      in.writeError(
          ExceptionTypes.PS_ARGUMENT,
          MatchedMembers.ambiguity(name, members),
          "AmbiguousPropertyOrMethodName",
          ErrorCategory.InvalidArgument,
          input);
      return;
    }
    if (members.isEmpty()) {
      if (isWanted(input, "Retrieve the value for property '" + name + "'")) {
        missing(
            "Name",
            "PropertyOrMethodNotFound",
            "The input name \"" + name + "\" cannot be resolved to a member.",
            input);
      }
      return;
    }
    if (members.get(0) instanceof Member.Method method) {
      call(input, method, new Object[0], "Invoke method '" + method.name() + "'");
    } else if (members.get(0) instanceof Member.Property property) {
      readProperty(input, property);
    }
  }

  private void readProperty(Object input, Member.Property property) {
    if (!isWanted(input, "Retrieve the value for property '" + property.name() + "'")) {
      return;
    }
    Object value = quick.quick(input);
    if (value == PropertyExpression.MISSING) {
      try {
        value = property.get(input);
      } catch (PsException e) {
        value = null;
      }
    }
    in.writeAll(value);
  }

  private void callWith(@Nullable Object input, @Nullable Object[] given) {
    if (input == null) {
      in.writeError(
          ExceptionTypes.PS_ARGUMENT,
          "You cannot call a method on a null-valued expression.",
          "InvokeMethodOnNull",
          ErrorCategory.InvalidArgument,
          null);
      return;
    }
    List<Member> methods = new ArrayList<>(MatchedMembers.of(input, name));
    methods.removeIf(member -> !(member instanceof Member.Method));
    if (methods.size() > 1) {
      in.writeError(
          ExceptionTypes.PS_ARGUMENT,
          MatchedMembers.ambiguity(name, methods),
          "AmbiguousMethodName",
          ErrorCategory.InvalidArgument,
          input);
    } else if (methods.isEmpty()) {
      in.writeError(
          ExceptionTypes.PS_ARGUMENT,
          "Input name \"" + name + "\" cannot be resolved to a method.",
          "MethodNotFound",
          ErrorCategory.InvalidArgument,
          input);
    } else {
      StringBuilder action = new StringBuilder("Invoke method '" + name + "' with arguments: ");
      for (int i = 0; i < given.length; i++) {
        action.append(i > 0 ? ", " : "").append(ObjectText.of(given[i]));
      }
      call(input, (Member.Method) methods.get(0), given, action.toString());
    }
  }

  private void call(Object input, Member.Method method, @Nullable Object[] given, String action) {
    if (!isWanted(input, action)) {
      return;
    }
    Object result;
    try {
      result = method.invoke(input, given);
    } catch (PsException e) {
      if (given.length == 0 && "MethodCountCouldNotFindBest".equals(e.errorId())) {
        in.write(method);
      } else {
        in.writeError(e, "MethodInvocationError", ErrorCategory.InvalidOperation, input);
      }
      return;
    }
    in.writeAll(result);
  }

  private boolean isWanted(@Nullable Object input, String action) {
    return in.shouldProcess("InputObject: " + ObjectText.of(input), action);
  }

  /** Writes null for what is not there, or an error in strict mode. */
  private void missing(String parameter, String id, String message, @Nullable Object input) {
    if (in.session().operators().strictModeVersion() >= 2) {
      PsException failure =
          new PsException(ExceptionTypes.PS_ARGUMENT, message).withTarget(parameter);
      in.writeError(failure, id, ErrorCategory.InvalidArgument, input);
    } else {
      in.write(null);
    }
  }
}
