package rehearse.value;

import org.jspecify.annotations.Nullable;

/**
 * Another name for a property of the same object (PSAliasProperty).
 *
 * @param target the property's name
 * @param conversion the type the value is converted to, or null for none
 */
public record AliasProperty(String name, String target, @Nullable PsType conversion)
    implements Member.Property {
  @Override
  public MemberKind kind() {
    return MemberKind.AliasProperty;
  }

  @Override
  public String definition() {
    PsType type = conversion;
    return name + " = " + (type == null ? "" : "(" + type.displayName() + ")") + target;
  }

  @Override
  public @Nullable Object get(@Nullable Object self) {
    Object value = Members.find(self, target) instanceof Member.Property p ? p.get(self) : null;
    return conversion == null ? value : Conversion.to(value, conversion);
  }

  @Override
  public void set(@Nullable Object self, @Nullable Object value) {
    Members.set(self, target, value);
  }

  @Override
  public boolean isSettable() {
    return true;
  }

  @Override
  public String typeName(@Nullable Object self) {
    if (conversion != null) {
      return conversion.fullName();
    }
    return Members.find(self, target) instanceof Member.Property p
        ? p.typeName(self)
        : Types.OBJECT.fullName();
  }
}
