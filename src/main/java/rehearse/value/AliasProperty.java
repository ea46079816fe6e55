package rehearse.value;

import org.jspecify.annotations.Nullable;

/** Another name for a property of the same object. */
public final class AliasProperty implements Member.Property {
  private final String name;
  private final String target;
  private final @Nullable PsType converted;

  /**
   * @param converted the type the value is converted to, or null to leave it
   */
  public AliasProperty(String name, String target, @Nullable PsType converted) {
    this.name = name;
    this.target = target;
    this.converted = converted;
  }

  @Override
  public String name() {
    return name;
  }

  /** Returns the name of the property behind the alias. */
  public String target() {
    return target;
  }

  @Override
  public MemberKind kind() {
    return MemberKind.AliasProperty;
  }

  @Override
  public String definition() {
    return converted == null ? name + " = " + target : name + " = (" + converted + ")" + target;
  }

  @Override
  public @Nullable Object get(@Nullable Object self) {
    Object value = Members.get(self, target);
    return converted == null ? value : Conversion.to(value, converted);
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
    if (converted != null) {
      return converted.toString();
    }
    Member member = Members.find(self, target);
    return member instanceof Property property ? property.typeName(self) : "System.Object";
  }
}
