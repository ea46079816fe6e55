package rehearse.value;

import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import rehearse.value.member.MemberTables;

/**
 * A .NET type as PowerShell knows it: names, place in the hierarchy, members. One object stands for
 * one type; compare with {@code ==}.
 */
public final class PsType implements Typed {
  /** What a type is declared as. */
  public enum Kind {
    CLASS,
    STRUCT,
    ENUM,
    INTERFACE
  }

  private final String fullName;
  private final String name;
  private final Kind kind;
  private final @Nullable PsType base;
  private final List<PsType> interfaces;
  private final @Nullable PsType element;
  private final List<PsType> typeArguments;
  private final @Nullable Supplier<MemberTable> memberSource;
  private final @Nullable EnumNames enumeration;
  private final int rank;
  private final @Nullable Converter converter;
  private @Nullable MemberTable members;
  private @Nullable PsType arrayType;

  /** Members found by name, inherited ones included; filled by {@link TypeMembers}. */
  final java.util.concurrent.ConcurrentHashMap<String, Object> found =
      new java.util.concurrent.ConcurrentHashMap<>(4);

  /** Turns a value of another type into one of this type. */
  @FunctionalInterface
  public interface Converter {
    /**
     * Returns the converted value.
     *
     * @throws PsException if {@code value} does not convert; its message stands behind {@code
     *     Error:} in the conversion error that results
     */
    @Nullable Object convert(Object value);
  }

  private PsType(Builder builder) {
    this.fullName = builder.fullName;
    this.name = builder.name;
    this.kind = builder.kind;
    this.base = builder.base;
    this.interfaces = List.copyOf(builder.interfaces);
    this.element = builder.element;
    this.typeArguments = List.copyOf(builder.typeArguments);
    this.memberSource = builder.members;
    this.converter = builder.converter;
    this.enumeration = builder.enumeration;
    this.rank = builder.rank;
  }

  /**
   * Returns the type of {@code value}; a null value has none, so null answers {@code Types.OBJECT}.
   */
  public static PsType of(@Nullable Object value) {
    return value instanceof Typed typed ? typed.type() : Types.ofJavaTwin(value);
  }

  /**
   * Starts the description of a type, {@code fullName} as .NET's {@code Type.FullName} spells it.
   */
  public static Builder named(String fullName) {
    return new Builder(fullName);
  }

  @Override
  public PsType type() {
    return Types.RUNTIME_TYPE;
  }

  /** Returns the name with its namespace: {@code System.Int32}. */
  public String fullName() {
    return fullName;
  }

  /** Returns the name without its namespace: {@code Int32}. */
  public String name() {
    return name;
  }

  /**
   * Returns the text PowerShell shows for the type: its accelerator if it has one, else its name.
   */
  public String displayName() {
    return TypeNames.display(this);
  }

  public Kind kind() {
    return kind;
  }

  public boolean isEnum() {
    return kind == Kind.ENUM;
  }

  public boolean isValueType() {
    return kind == Kind.STRUCT || kind == Kind.ENUM;
  }

  public @Nullable PsType base() {
    return base;
  }

  public List<PsType> interfaces() {
    return interfaces;
  }

  public boolean isArray() {
    return element != null;
  }

  /** Returns the element type of an array type, or null for any other type. */
  public @Nullable PsType element() {
    return element;
  }

  /** Returns the number of dimensions of an array type, and 0 for any other type. */
  public int rank() {
    return element == null ? 0 : rank;
  }

  /** Returns the type of arrays of this type with {@code dimensions} dimensions. */
  public PsType arrayType(int dimensions) {
    PsType known = arrayType;
    if (dimensions == 1 && known != null) {
      return known;
    }
    String suffix = "[" + ",".repeat(dimensions - 1) + "]";
    PsType made =
        named(fullName + suffix)
            .name(name + suffix)
            .base(Types.ARRAY)
            .element(this)
            .rank(dimensions)
            .build();
    if (dimensions == 1) {
      arrayType = made;
    }
    return made;
  }

  /**
   * Returns the names of an enum type.
   *
   * @throws IllegalStateException if this is not an enum type
   */
  public EnumNames enumeration() {
    if (enumeration == null) {
      throw new IllegalStateException(fullName + " is not an enum type");
    }
    return enumeration;
  }

  /** Returns the name without type arguments: {@code System.Collections.Generic.List`1}. */
  public String definitionName() {
    int bracket = fullName.indexOf('[');
    return bracket < 0 || element != null ? fullName : fullName.substring(0, bracket);
  }

  /** Returns the namespace, or "" if there is none. */
  public String namespace() {
    String plain = definitionName();
    int nested = plain.indexOf('+');
    int dot = plain.lastIndexOf('.', nested < 0 ? plain.length() : nested);
    return dot < 0 ? "" : plain.substring(0, dot);
  }

  /** Returns the type arguments of a constructed generic type; empty for any other. */
  public List<PsType> typeArguments() {
    return typeArguments;
  }

  /**
   * Returns how other values become values of this type, or null if only the general rules apply.
   */
  public @Nullable Converter converter() {
    return converter;
  }

  /** Returns the members, made on first use. */
  public MemberTable members() {
    MemberTable table = members;
    if (table == null) {
      table = memberSource != null ? memberSource.get() : MemberTables.of(this);
      members = table;
    }
    return table;
  }

  /** Returns whether {@code value} is of this type, of one derived from it, or implements it. */
  public boolean isInstance(@Nullable Object value) {
    return value != null && isAssignableFrom(of(value));
  }

  /** Returns whether a value of type {@code other} is one of this type without conversion. */
  public boolean isAssignableFrom(PsType other) {
    if (this == other || this == Types.OBJECT) {
      return true;
    }
    if (element != null && other.element != null) {
      return !element.isValueType()
          && !other.element.isValueType()
          && element.isAssignableFrom(other.element);
    }
    for (PsType type = other; type != null; type = type.base) {
      if (type == this || (kind == Kind.INTERFACE && implementsDirectly(type))) {
        return true;
      }
    }
    return false;
  }

  private boolean implementsDirectly(PsType type) {
    for (PsType implemented : type.interfaces) {
      if (implemented == this || implementsDirectly(implemented)) {
        return true;
      }
    }
    return false;
  }

  /** Returns the name as .NET's {@code Type.ToString()} gives it: type arguments by full name. */
  @Override
  public String toString() {
    if (element != null) {
      return element + fullName.substring(element.fullName.length());
    }
    if (typeArguments.isEmpty()) {
      return fullName;
    }
    StringBuilder text = new StringBuilder(definitionName());
    char separator = '[';
    for (PsType argument : typeArguments) {
      text.append(separator).append(argument);
      separator = ',';
    }
    return text.append(']').toString();
  }

  /** Describes a type step by step. */
  public static final class Builder {
    private final String fullName;
    private String name;
    private Kind kind = Kind.CLASS;
    private @Nullable PsType base;
    private List<PsType> interfaces = List.of();
    private @Nullable PsType element;
    private List<PsType> typeArguments = List.of();
    private @Nullable Supplier<MemberTable> members;
    private @Nullable EnumNames enumeration;
    private int rank = 1;
    private @Nullable Converter converter;

    private Builder(String fullName) {
      this.fullName = fullName;
      int bracket = fullName.indexOf('[');
      boolean isArray = bracket >= 0 && fullName.indexOf('`') < 0;
      String plain = bracket < 0 ? fullName : fullName.substring(0, bracket);
      int start = Math.max(plain.lastIndexOf('.'), plain.lastIndexOf('+')) + 1;
      this.name = isArray ? fullName.substring(start) : plain.substring(start);
    }

    public Builder name(String shortName) {
      this.name = shortName;
      return this;
    }

    public Builder kind(Kind typeKind) {
      this.kind = typeKind;
      return this;
    }

    public Builder base(@Nullable PsType type) {
      this.base = type;
      return this;
    }

    public Builder implementing(PsType... types) {
      this.interfaces = List.of(types);
      return this;
    }

    public Builder element(PsType type) {
      this.element = type;
      return this;
    }

    public Builder typeArguments(List<PsType> types) {
      this.typeArguments = types;
      return this;
    }

    /** Names where the members come from; it is asked once, when a member is first looked up. */
    public Builder members(Supplier<MemberTable> source) {
      this.members = source;
      return this;
    }

    /** Says how values of other types convert to this one; asked before the general rules. */
    public Builder converter(Converter typeConverter) {
      this.converter = typeConverter;
      return this;
    }

    /** Makes it an enum type with these names. */
    public Builder enumeration(EnumNames names) {
      this.enumeration = names;
      this.kind = Kind.ENUM;
      return this;
    }

    Builder rank(int dimensions) {
      this.rank = dimensions;
      return this;
    }

    public PsType build() {
      return new PsType(this);
    }
  }
}
