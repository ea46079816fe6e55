package rehearse.value;

import org.jspecify.annotations.Nullable;
import rehearse.value.format.NetFormat;

/** A property that was added to one object and holds a value (PSNoteProperty). */
public final class NoteProperty implements Member.Property {
  private final String name;
  private @Nullable Object value;

  public NoteProperty(String name, @Nullable Object value) {
    this.name = name;
    this.value = value;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public MemberKind kind() {
    return MemberKind.NoteProperty;
  }

  public @Nullable Object value() {
    return value;
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

  @Override
  public String definition() {
    return definition(name, value);
  }

  /** Returns what {@code Get-Member} prints for a note: type, name and value. */
  public static String definition(String name, @Nullable Object value) {
    if (value == null) {
      return "object " + name + "=null";
    }
    String text =
        value instanceof PsCustomObject ? Conversion.toText(value) : NetFormat.general(value);
    return PsType.of(value).displayName() + " " + name + "=" + text;
  }
}
