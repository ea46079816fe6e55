package rehearse.value;

import org.jspecify.annotations.Nullable;

/** A property or field of a .NET type. */
public final class NativeProperty implements Member.Property {
  private final String name;
  private final String typeText;
  private final MemberKind kind;
  private final boolean isStatic;
  private final Member.Getter getter;
  private final Member.@Nullable Setter setter;
  private final boolean hidden;
  private @Nullable PsType type;

  /**
   * @param declaration type and name, such as {@code int Length}
   */
  public NativeProperty(
      String declaration,
      MemberKind kind,
      boolean isStatic,
      Member.Getter getter,
      Member.@Nullable Setter setter) {
    int space = declaration.lastIndexOf(' ');
    this.name = declaration.substring(space + 1);
    this.typeText = declaration.substring(0, space);
    this.kind = kind;
    this.isStatic = isStatic;
    this.getter = getter;
    this.setter = setter;
    this.hidden = false;
  }

  /** Makes a property of a type that scripts define. */
  public NativeProperty(
      String name,
      PsType type,
      boolean isStatic,
      boolean hidden,
      Member.Getter getter,
      Member.@Nullable Setter setter) {
    this.name = name;
    this.typeText = type.displayName();
    this.type = type;
    this.kind = MemberKind.Property;
    this.isStatic = isStatic;
    this.hidden = hidden;
    this.getter = getter;
    this.setter = setter;
  }

  @Override
  public boolean isHidden() {
    return hidden;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public MemberKind kind() {
    return kind;
  }

  @Override
  public String definition() {
    if (kind == MemberKind.AliasProperty) {
      return name + " = " + typeText;
    }
    String access = setter == null ? " {get;}" : " {get;set;}";
    return (isStatic ? "static " : "") + typeText + " " + name + access;
  }

  /** Returns the declared type. */
  public PsType type() {
    PsType known = type;
    if (known == null) {
      known = TypeNames.named(typeText);
      type = known;
    }
    return known;
  }

  @Override
  public @Nullable Object get(@Nullable Object self) {
    try {
      return getter.get(PsObject.unwrap(self));
    } catch (PsException e) {
      if (e.errorId() != null) {
        throw e;
      }
      throw MemberFailure.getting(name, e);
    }
  }

  @Override
  public void set(@Nullable Object self, @Nullable Object value) {
    Member.Setter writer = setter;
    if (writer == null) {
      throw MemberFailure.readOnly(name);
    }
    try {
      writer.set(PsObject.unwrap(self), Conversion.to(value, type()));
    } catch (PsException e) {
      throw MemberFailure.setting(name, e);
    }
  }

  @Override
  public boolean isSettable() {
    return setter != null;
  }

  @Override
  public String typeName(@Nullable Object self) {
    return type().toString();
  }
}
