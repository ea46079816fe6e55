package rehearse.value;

import org.jspecify.annotations.Nullable;

/** A slot of a custom object seen as a member. */
final class CustomProperty implements Member.Property {
  private final String name;
  private final PsCustomObject object;

  private CustomProperty(PsCustomObject object, String name) {
    this.object = object;
    this.name = name;
  }

  /** Returns the member in the slot: a note, or what a script has put there. */
  static Member of(PsCustomObject object, int slot) {
    return object.slot(slot) instanceof Member member
        ? member
        : new CustomProperty(object, object.shape().name(slot));
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public MemberKind kind() {
    return MemberKind.NoteProperty;
  }

  @Override
  public String definition() {
    return NoteProperty.definition(name, object.value(name));
  }

  private PsCustomObject target(@Nullable Object self) {
    return self instanceof PsCustomObject other ? other : object;
  }

  @Override
  public @Nullable Object get(@Nullable Object self) {
    return target(self).value(name);
  }

  @Override
  public void set(@Nullable Object self, @Nullable Object value) {
    target(self).put(name, value);
  }

  @Override
  public boolean isSettable() {
    return true;
  }

  @Override
  public String typeName(@Nullable Object self) {
    Object value = target(self).value(name);
    return value instanceof PsCustomObject other
        ? other.typeNames().get(0)
        : PsType.of(value).toString();
  }
}
