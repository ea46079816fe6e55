package rehearse.exchange.type;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.ErrorCategory;
import rehearse.value.Member;
import rehearse.value.MemberFailure;
import rehearse.value.MemberKind;
import rehearse.value.MemberTable;
import rehearse.value.OverloadResolution;
import rehearse.value.PsException;
import rehearse.value.PsType;

/**
 * Describes the members of an Exchange type, one call each.
 *
 * @param <T> the Java class of the type's values
 */
public final class TypeDescription<T> {
  private final Class<T> javaClass;
  private final MemberTable.Builder table = MemberTable.builder();
  private final Map<String, OverloadedMethod> methods = new LinkedHashMap<>();
  private final Map<String, OverloadedMethod> statics = new LinkedHashMap<>();

  public TypeDescription(Class<T> javaClass) {
    this.javaClass = javaClass;
  }

  /** What a method does with its converted arguments. */
  @FunctionalInterface
  public interface Call<T> {
    @Nullable Object on(T self, @Nullable Object[] arguments);
  }

  /** What a static method does with its converted arguments. */
  @FunctionalInterface
  public interface StaticCall {
    @Nullable Object with(@Nullable Object[] arguments);
  }

  public TypeDescription<T> property(
      String name, PsType type, Function<T, @Nullable Object> getter) {
    table.instance(new TypedProperty<>(javaClass, name, type, getter, null));
    return this;
  }

  public TypeDescription<T> property(
      String name,
      PsType type,
      Function<T, @Nullable Object> getter,
      BiConsumer<T, @Nullable Object> setter) {
    table.instance(new TypedProperty<>(javaClass, name, type, getter, setter));
    return this;
  }

  public TypeDescription<T> staticProperty(String name, PsType type, Object value) {
    table.statics(new TypedProperty<>(Object.class, name, type, self -> value, null));
    return this;
  }

  public TypeDescription<T> method(
      String name, PsType returns, List<Member.Parameter> parameters, Call<T> call) {
    methods
        .computeIfAbsent(name, n -> new OverloadedMethod(n, false))
        .add(
            new Member.Overload(
                returns,
                parameters,
                false,
                (self, arguments) ->
                    call.on(javaClass.cast(Objects.requireNonNull(self)), arguments)));
    return this;
  }

  public TypeDescription<T> method(
      String name, PsType returns, Function<T, @Nullable Object> call) {
    return method(name, returns, List.of(), (self, arguments) -> call.apply(self));
  }

  public TypeDescription<T> staticMethod(
      String name, PsType returns, List<Member.Parameter> parameters, StaticCall call) {
    statics
        .computeIfAbsent(name, n -> new OverloadedMethod(n, true))
        .add(
            new Member.Overload(
                returns, parameters, false, (self, arguments) -> call.with(arguments)));
    return this;
  }

  public TypeDescription<T> constructor(
      PsType type, List<Member.Parameter> parameters, StaticCall call) {
    table.constructor(
        new Member.Overload(type, parameters, false, (self, arguments) -> call.with(arguments)));
    return this;
  }

  public MemberTable build() {
    methods.values().forEach(table::instance);
    statics.values().forEach(table::statics);
    return table.build();
  }

  /** Returns the description of one parameter. */
  public static Member.Parameter parameter(String name, PsType type) {
    return new Member.Parameter(name, type);
  }

  private record TypedProperty<S>(
      Class<S> javaClass,
      String name,
      PsType propertyType,
      Function<S, @Nullable Object> getter,
      @Nullable BiConsumer<S, @Nullable Object> setter)
      implements Member.Property {
    @Override
    public MemberKind kind() {
      return MemberKind.Property;
    }

    @Override
    public String definition() {
      return propertyType.displayName() + " " + name + (setter == null ? " {get;}" : " {get;set;}");
    }

    @Override
    @SuppressWarnings({"unchecked", "NullAway"})
    public @Nullable Object get(@Nullable Object self) {
      try {
        return getter.apply((S) self);
      } catch (PsException e) {
        throw e.errorId() != null ? e : MemberFailure.getting(name, e);
      }
    }

    @Override
    public void set(@Nullable Object self, @Nullable Object value) {
      if (setter == null || self == null) {
        throw PsException.error(
            "PropertyAssignmentException",
            ErrorCategory.InvalidOperation,
            "'" + name + "' is a ReadOnly property.");
      }
      setter.accept(javaClass.cast(self), Conversion.to(value, propertyType));
    }

    @Override
    public boolean isSettable() {
      return setter != null;
    }

    @Override
    public String typeName(@Nullable Object self) {
      return propertyType.fullName();
    }
  }

  private static final class OverloadedMethod implements Member.Method {
    private final String name;
    private final boolean isStatic;
    private final List<Member.Overload> overloads = new ArrayList<>();

    OverloadedMethod(String name, boolean isStatic) {
      this.name = name;
      this.isStatic = isStatic;
    }

    void add(Member.Overload overload) {
      overloads.add(overload);
    }

    @Override
    public String name() {
      return name;
    }

    @Override
    public MemberKind kind() {
      return MemberKind.Method;
    }

    @Override
    public String definition() {
      StringBuilder text = new StringBuilder();
      for (Member.Overload overload : overloads) {
        text.append(text.length() == 0 ? "" : ", ")
            .append(isStatic ? "static " : "")
            .append(overload.returns().displayName())
            .append(' ')
            .append(name)
            .append('(');
        for (int i = 0; i < overload.parameters().size(); i++) {
          Member.Parameter parameter = overload.parameters().get(i);
          text.append(i == 0 ? "" : ", ")
              .append(parameter.type().displayName())
              .append(' ')
              .append(parameter.name());
        }
        text.append(')');
      }
      return text.toString();
    }

    @Override
    public List<Member.Overload> overloads() {
      return List.copyOf(overloads);
    }

    @Override
    public @Nullable Object invoke(@Nullable Object self, @Nullable Object[] arguments) {
      return OverloadResolution.call(name, name, overloads, self, arguments);
    }
  }
}
