package rehearse.cmdlets;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.ErrorCategory;
import rehearse.value.Member;
import rehearse.value.MemberKind;
import rehearse.value.MemberTable;
import rehearse.value.PsException;
import rehearse.value.PsObject;
import rehearse.value.PsType;
import rehearse.value.Types;

/** Describes the .NET type of objects that a cmdlet outputs: read-only properties in order. */
public final class ResultType {
  private final String fullName;
  private final List<Member> members = new ArrayList<>();
  private PsType base = Types.OBJECT;

  private ResultType(String fullName) {
    this.fullName = fullName;
  }

  /** Starts the type with this .NET name. */
  public static ResultType named(String fullName) {
    return new ResultType(fullName);
  }

  public ResultType base(PsType type) {
    base = type;
    return this;
  }

  /**
   * Adds a property.
   *
   * @param type the declared type as {@code Get-Member} prints it
   */
  public <T> ResultType property(
      String name, String type, Class<T> owner, Function<T, @Nullable Object> getter) {
    members.add(new ReadOnly(name, type, self -> getter.apply(owner.cast(self))));
    return this;
  }

  /**
   * Adds a method that takes a text, or nothing in its place, and returns a text.
   *
   * @param parameters the names of its parameters
   */
  public <T> ResultType method(
      String name,
      List<String> parameters,
      Class<T> owner,
      BiFunction<T, String, @Nullable Object> body) {
    members.add(
        new TextMethod(name, parameters, (self, text) -> body.apply(owner.cast(self), text)));
    return this;
  }

  public PsType build() {
    List<Member> all = List.copyOf(members);
    return PsType.named(fullName)
        .base(base)
        .members(
            () -> {
              MemberTable.Builder table = MemberTable.builder();
              all.forEach(table::instance);
              return table.build();
            })
        .build();
  }

  private record ReadOnly(String name, String typeName, Function<Object, @Nullable Object> getter)
      implements Member.Property {
    @Override
    public MemberKind kind() {
      return MemberKind.Property;
    }

    @Override
    public String definition() {
      return typeName + " " + name + " {get;}";
    }

    @Override
    public @Nullable Object get(@Nullable Object self) {
      Object target = PsObject.unwrap(self);
      return target == null ? null : getter.apply(target);
    }

    @Override
    public void set(@Nullable Object self, @Nullable Object value) {
      throw PsException.error(
          "PropertyAssignmentException",
          ErrorCategory.InvalidOperation,
          "'" + name + "' is a ReadOnly property.");
    }

    @Override
    public boolean isSettable() {
      return false;
    }

    @Override
    public String typeName(@Nullable Object self) {
      return typeName;
    }
  }

  private record TextMethod(
      String name, List<String> parameters, BiFunction<Object, String, @Nullable Object> body)
      implements Member.Method {
    @Override
    public MemberKind kind() {
      return MemberKind.Method;
    }

    @Override
    public String definition() {
      return "string " + name + "(string " + String.join(", string ", parameters) + ")";
    }

    @Override
    public @Nullable Object invoke(@Nullable Object self, @Nullable Object[] arguments) {
      Object target = PsObject.unwrap(self);
      String text = arguments.length == 0 ? "" : Conversion.toText(arguments[0]);
      return target == null ? null : body.apply(target, text);
    }

    @Override
    public List<Member.Overload> overloads() {
      List<Member.Parameter> declared = new ArrayList<>();
      for (String parameter : parameters) {
        declared.add(new Member.Parameter(parameter, Types.STRING));
      }
      return List.of(
          new Member.Overload(Types.STRING, declared, false, (self, given) -> invoke(self, given)));
    }
  }
}
