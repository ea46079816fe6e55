package rehearse.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A named member of a type or object: what stands behind {@code value.Name} and {@code Get-Member}.
 */
public sealed interface Member permits Member.Property, Member.Method {
  String name();

  MemberKind kind();

  /** Returns whether lists of members leave it out, as members marked {@code hidden} are. */
  default boolean isHidden() {
    return false;
  }

  /** Returns the text {@code Get-Member} shows, such as {@code string Trim()}. */
  String definition();

  /** Reads a property. */
  @FunctionalInterface
  interface Getter {
    @Nullable Object get(@Nullable Object self);
  }

  /** Writes a property; the value has been converted to the property's type. */
  @FunctionalInterface
  interface Setter {
    void set(@Nullable Object self, @Nullable Object value);
  }

  /** Runs one overload; the arguments have been converted to its parameter types. */
  @FunctionalInterface
  interface Body {
    @Nullable Object call(@Nullable Object self, @Nullable Object[] arguments);
  }

  /** Runs a method whose arguments its own code converts, such as a script method. */
  non-sealed interface Method extends Member {
    /**
     * Picks the overload as PowerShell does, converts the arguments and calls it.
     *
     * @throws PsException {@code MethodCountCouldNotFindBest} and its kin if no overload fits
     */
    @Nullable Object invoke(@Nullable Object self, @Nullable Object[] arguments);

    List<Overload> overloads();
  }

  /** A property of any kind: of a .NET object, a note, an alias, a script property. */
  non-sealed interface Property extends Member {
    @Nullable Object get(@Nullable Object self);

    /**
     * Converts {@code value} to the property's type and sets it.
     *
     * @throws PsException if the property cannot be set or the value does not fit
     */
    void set(@Nullable Object self, @Nullable Object value);

    boolean isSettable();

    /**
     * Returns the declared type's name as {@code Get-Member} and {@code TypeNameOfValue} print it.
     */
    String typeName(@Nullable Object self);
  }

  /**
   * One signature of a method.
   *
   * @param parameters in order; the last takes any number of arguments if {@code variadic}
   */
  record Overload(PsType returns, List<Parameter> parameters, boolean variadic, Body body) {}

  /** A parameter of a method: name as .NET spells it, and type. */
  record Parameter(String name, PsType type) {}
}
