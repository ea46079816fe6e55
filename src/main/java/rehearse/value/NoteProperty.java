package rehearse.value;

import org.jspecify.annotations.Nullable;

/** A property that holds its value itself. */
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

  @Override
  public String definition() {
    return definition(name, value);
  }

  /** Returns what {@code Get-Member} shows of a note. */
  static String definition(String name, @Nullable Object value) {
    String text = value == null ? "null" : Conversion.toText(value);
    String type = value == null ? "object" : PsType.of(value).displayName();
    return type + " " + name + "=" + text;
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
    return typeNameOf(value);
  }

  static String typeNameOf(@Nullable Object value) {
    if (value instanceof PsCustomObject object) {
      return object.typeNames().get(0);
    }
    return value == null ? "System.Object" : PsType.of(value).toString();
  }
}
