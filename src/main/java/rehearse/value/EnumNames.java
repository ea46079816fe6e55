package rehearse.value;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of an enum type and the numbers they stand for.
 *
 * @param names in the order of their values, as {@code [enum]::GetNames} lists them
 * @param flags whether values combine
 * @param underlying the type of the numbers
 */
public record EnumNames(List<String> names, List<Long> values, boolean flags, PsType underlying) {
  public EnumNames {
    names = List.copyOf(names);
    values = List.copyOf(values);
  }

  /** Returns the value named exactly {@code name}, or null. */
  public @Nullable Long value(String name) {
    int index = names.indexOf(name);
    return index < 0 ? null : values.get(index);
  }

  /** Returns the value named {@code name} in any case, or null. */
  public @Nullable Long valueIgnoringCase(String name) {
    for (int i = 0; i < names.size(); i++) {
      if (names.get(i).equalsIgnoreCase(name)) {
        return values.get(i);
      }
    }
    return null;
  }

  /** Returns the name of exactly this value, or null. */
  public @Nullable String name(long value) {
    int index = values.indexOf(value);
    return index < 0 ? null : names.get(index);
  }

  /** Returns the number as an object of the underlying type. */
  public Object box(long value) {
    if (underlying == Types.INT) {
      return (int) value;
    }
    if (underlying == Types.BYTE) {
      return UInt8.of(value & 0xff);
    }
    if (underlying == Types.SBYTE) {
      return (byte) value;
    }
    if (underlying == Types.SHORT) {
      return (short) value;
    }
    if (underlying == Types.USHORT) {
      return UInt16.of(value & 0xffff);
    }
    if (underlying == Types.UINT) {
      return UInt32.of(value & 0xffffffffL);
    }
    return underlying == Types.ULONG ? UInt64.ofBits(value) : (Object) value;
  }

  /** Returns the name, the names of the flags joined by commas, or the number. */
  public String text(long value) {
    String exact = name(value);
    if (exact != null || !flags) {
      return exact != null ? exact : Long.toString(value);
    }
    return flagText(value);
  }

  /** Returns the number in hexadecimal, with all digits of the underlying type. */
  String hexadecimal(long value) {
    int digits =
        underlying == Types.BYTE || underlying == Types.SBYTE
            ? 2
            : underlying == Types.SHORT || underlying == Types.USHORT
                ? 4
                : underlying == Types.LONG || underlying == Types.ULONG ? 16 : 8;
    String all = String.format(java.util.Locale.ROOT, "%016X", value);
    return all.substring(16 - digits);
  }

  /** Returns the text as if the values of this type combined. */
  String flagText(long value) {
    String exact = name(value);
    if (exact != null || value == 0) {
      return exact != null ? exact : "0";
    }
    List<String> parts = new ArrayList<>();
    long rest = value;
    for (int i = names.size() - 1; i >= 0 && rest != 0; i--) {
      long flag = values.get(i);
      if (flag != 0 && (rest & flag) == flag) {
        parts.add(0, names.get(i));
        rest &= ~flag;
      }
    }
    return rest == 0 ? String.join(", ", parts) : Long.toString(value);
  }
}
