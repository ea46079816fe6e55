package rehearse.value;

import org.jspecify.annotations.Nullable;
import rehearse.value.format.Culture;
import rehearse.value.format.Formattable;

/** A value of an enum type: a number, and a name where the type has one for it. */
public record EnumValue(PsType type, long value)
    implements Typed, Formattable, Comparable<EnumValue> {
  /** Returns the value of {@code type} named {@code name} exactly so. */
  public static EnumValue of(PsType type, String name) {
    Long value = type.enumeration().value(name);
    if (value == null) {
      throw new IllegalArgumentException(type.fullName() + " has no " + name);
    }
    return new EnumValue(type, value);
  }

  /** Returns the value as a number of the enum's underlying type. */
  public Object number() {
    return type.enumeration().box(value);
  }

  public boolean hasFlag(EnumValue flag) {
    return (value & flag.value) == flag.value;
  }

  @Override
  public String format(@Nullable String format, Culture culture) {
    return switch (format == null ? "" : format) {
      case "", "G", "g" -> toString();
      case "D", "d" -> number().toString();
      case "X", "x" -> type.enumeration().hexadecimal(value);
      case "F", "f" -> type.enumeration().flagText(value);
      default ->
          throw Exceptions.format(
              "Format string can be only \"G\", \"g\", \"X\", \"x\", \"F\", \"f\", \"D\" or"
                  + " \"d\".");
    };
  }

  @Override
  public int compareTo(EnumValue other) {
    return Long.compare(value, other.value);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof EnumValue that && that.type == type && that.value == value;
  }

  @Override
  public int hashCode() {
    return Long.hashCode(value);
  }

  /** Returns the name, the names of the flags joined by commas, or the number. */
  @Override
  public String toString() {
    return type.enumeration().text(value);
  }
}
