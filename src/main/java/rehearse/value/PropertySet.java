package rehearse.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A name for several properties of the same object (PSPropertySet); its value is their names.
 *
 * @param properties the names it stands for
 */
public record PropertySet(String name, List<String> properties) implements Member.Property {
  public PropertySet {
    properties = List.copyOf(properties);
  }

  @Override
  public MemberKind kind() {
    return MemberKind.PropertySet;
  }

  @Override
  public String definition() {
    return name + " {" + String.join(", ", properties) + "}";
  }

  @Override
  public @Nullable Object get(@Nullable Object self) {
    return new TypedArray(Types.STRING, properties.toArray());
  }

  @Override
  public void set(@Nullable Object self, @Nullable Object value) {
    throw PsException.error(
        "CannotSetValueForPropertySet",
        ErrorCategory.InvalidOperation,
        "The property set \"" + name + "\" cannot be set.");
  }

  @Override
  public boolean isSettable() {
    return false;
  }

  @Override
  public String typeName(@Nullable Object self) {
    return "System.Management.Automation.PSPropertySet";
  }
}
