package rehearse.command.metadata;

import org.jspecify.annotations.Nullable;
import rehearse.value.ErrorCategory;
import rehearse.value.Member;
import rehearse.value.MemberKind;
import rehearse.value.PsException;

/** A static property whose value never changes. */
record ConstantProperty(String name, String typeName, Object value) implements Member.Property {
  @Override
  public MemberKind kind() {
    return MemberKind.Property;
  }

  @Override
  public String definition() {
    return "static " + typeName + " " + name + " {get;}";
  }

  @Override
  public @Nullable Object get(@Nullable Object self) {
    return value;
  }

  @Override
  public void set(@Nullable Object self, @Nullable Object newValue) {
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
