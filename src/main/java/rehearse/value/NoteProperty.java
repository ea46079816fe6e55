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
    if (value == null) {
      return "object " + name + "=null";
    }
    Object plain = PsObject.unwrap(value);
    boolean collection = plain instanceof Object[] || plain instanceof Sequence;
    String text = collection ? PsType.of(plain).toString() : Conversion.toText(value);
    return shortName(value) + " " + name + "=" + text;
  }

  /** Returns the type's accelerator, or its name without namespace. */
  private static String shortName(Object value) {
    return value instanceof PsCustomObject object
        ? object.typeNames().get(0)
        : shortName(PsType.of(value));
  }

  private static String shortName(PsType type) {
    PsType element = type.element();
    if (element != null) {
      return shortName(element) + "[]";
    }
    String shown = type.displayName();
    return shown.indexOf('.') >= 0 ? type.name() : shown;
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
