package rehearse.value;

import org.jspecify.annotations.Nullable;

/**
 * Members under one name (PSMemberSet).
 *
 * @param members the object that has them
 */
public record MemberSet(String name, PsCustomObject members) implements Member.Property {
  @Override
  public MemberKind kind() {
    return MemberKind.MemberSet;
  }

  @Override
  public String definition() {
    return name + " {" + String.join(", ", members.shape().names()) + "}";
  }

  @Override
  public @Nullable Object get(@Nullable Object self) {
    return members;
  }

  @Override
  public void set(@Nullable Object self, @Nullable Object value) {
    throw PsException.error(
        "CannotChangePSMemberSetValue",
        ErrorCategory.InvalidOperation,
        "The member set \"" + name + "\" cannot be set.");
  }

  @Override
  public boolean isSettable() {
    return false;
  }

  @Override
  public String typeName(@Nullable Object self) {
    return "System.Management.Automation.PSMemberSet";
  }
}
