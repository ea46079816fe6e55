package rehearse.serialization.clixml;

import org.jspecify.annotations.Nullable;
import rehearse.value.Member;
import rehearse.value.MemberKind;
import rehearse.value.PsType;
import rehearse.value.Types;

/** A property of an object that was read back: a plain value that can be set to any other. */
final class DeserializedProperty implements Member.Property {
  private final String name;
  private @Nullable Object value;

  DeserializedProperty(String name, @Nullable Object value) {
    this.name = name;
    this.value = value;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public MemberKind kind() {
    return MemberKind.Property;
  }

  @Override
  public String definition() {
    return typeName(null) + " {get;set;}";
  }

  @Override
  public @Nullable Object get(@Nullable Object self) {
    return value;
  }

  @Override
  public void set(@Nullable Object self, @Nullable Object newValue) {
    value = newValue;
  }

  @Override
  public boolean isSettable() {
    return true;
  }

  @Override
  public String typeName(@Nullable Object self) {
    return value == null ? Types.OBJECT.fullName() : PsType.of(value).fullName();
  }
}
