package rehearse.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Calls of constructors: {@code [type]::new(…)} and {@code New-Object}. */
final class Construction {
  private Construction() {}

  static @Nullable Object construct(PsType type, @Nullable Object[] arguments) {
    if (type.isArray()) {
      return array(type, arguments);
    }
    List<Member.Overload> constructors = type.members().constructors();
    if (constructors.isEmpty() && Types.EXCEPTION.isAssignableFrom(type)) {
      constructors = exceptionConstructors(type);
    }
    if (arguments.length == 0
        && type.isValueType()
        && OverloadResolution.choose(constructors, arguments) == null) {
      return Conversion.defaultOf(type);
    }
    return OverloadResolution.call("new", ".ctor", constructors, null, arguments);
  }

  /** Constructs as {@code New-Object} does: its errors name the type and number the arguments. */
  static @Nullable Object create(PsType type, @Nullable Object[] arguments) {
    if (type.isArray()) {
      return array(type, arguments);
    }
    List<Member.Overload> numbered = new ArrayList<>();
    for (Member.Overload constructor : type.members().constructors()) {
      List<Member.Parameter> parameters = new ArrayList<>();
      for (Member.Parameter parameter : constructor.parameters()) {
        parameters.add(new Member.Parameter(Integer.toString(parameters.size()), parameter.type()));
      }
      numbered.add(
          new Member.Overload(
              constructor.returns(), parameters, constructor.variadic(), constructor.body()));
    }
    if (numbered.isEmpty()) {
      return construct(type, arguments);
    }
    Member.Overload chosen = OverloadResolution.choose(numbered, arguments);
    if (chosen == null) {
      if (arguments.length == 0 && type.isValueType()) {
        return Conversion.defaultOf(type);
      }
      throw MemberFailure.noOverload(shortName(type), arguments.length);
    }
    @Nullable Object[] converted = OverloadResolution.convert(shortName(type), chosen, arguments);
    try {
      return chosen.body().call(null, converted);
    } catch (PsException e) {
      throw MemberFailure.invocation(".ctor", arguments.length, e);
    }
  }

  private static String shortName(PsType type) {
    return type.name();
  }

  private static Object array(PsType type, @Nullable Object[] arguments) {
    PsType element = type.element();
    if (element == null || arguments.length != type.rank()) {
      throw MemberFailure.noOverload("new", arguments.length);
    }
    int[] lengths = new int[arguments.length];
    for (int i = 0; i < lengths.length; i++) {
      lengths[i] =
          (Integer) java.util.Objects.requireNonNull(Conversion.to(arguments[i], Types.INT));
    }
    if (type.rank() > 1) {
      return new MultiArray(type, lengths);
    }
    if (lengths[0] < 0) {
      throw MemberFailure.invocation(
          ".ctor",
          1,
          Exceptions.of(
              "System.OverflowException", "Arithmetic operation resulted in an overflow."));
    }
    return element == Types.OBJECT
        ? new @Nullable Object[lengths[0]]
        : TypedArray.ofLength(element, lengths[0]);
  }

  /** Exceptions take a message and an inner exception unless they say otherwise. */
  static List<Member.Overload> exceptionConstructors(PsType type) {
    Member.Parameter message = new Member.Parameter("message", Types.STRING);
    Member.Parameter inner = new Member.Parameter("innerException", Types.EXCEPTION);
    List<Member.Overload> list = new ArrayList<>();
    list.add(new Member.Overload(type, List.of(), false, (self, a) -> new PsException(type, null)));
    list.add(
        new Member.Overload(
            type, List.of(message), false, (self, a) -> new PsException(type, text(a[0]))));
    list.add(
        new Member.Overload(
            type,
            List.of(message, inner),
            false,
            (self, a) -> new PsException(type, text(a[0]), (PsException) a[1])));
    return list;
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : Conversion.toText(value);
  }
}
