package rehearse.command;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import rehearse.value.ErrorCategory;
import rehearse.value.Member;
import rehearse.value.MemberKind;
import rehearse.value.PsException;

/**
 * A property that scripts can read but not set.
 *
 * @param typeName what {@code Get-Member} shows for its type
 */
public record ReadOnlyProperty<T>(
    String name, String typeName, Class<T> owner, Function<T, @Nullable Object> reader)
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
    return owner.isInstance(self) ? reader.apply(owner.cast(self)) : null;
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
