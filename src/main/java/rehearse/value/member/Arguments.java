package rehearse.value.member;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.EnumValue;
import rehearse.value.Enumeration;
import rehearse.value.PsType;
import rehearse.value.ScriptBlock;
import rehearse.value.TypedArray;

/** Reads the arguments of a method, which have been converted to its parameter types. */
final class Arguments {
  private Arguments() {}

  static String text(@Nullable Object[] arguments, int index) {
    Object value = arguments[index];
    return value instanceof String text ? text : Conversion.toText(value);
  }

  static @Nullable String textOrNull(@Nullable Object[] arguments, int index) {
    return arguments[index] == null ? null : text(arguments, index);
  }

  static int integer(@Nullable Object[] arguments, int index) {
    return ((Number) value(arguments, index)).intValue();
  }

  static long whole(@Nullable Object[] arguments, int index) {
    return ((Number) value(arguments, index)).longValue();
  }

  static double real(@Nullable Object[] arguments, int index) {
    return ((Number) value(arguments, index)).doubleValue();
  }

  static boolean flag(@Nullable Object[] arguments, int index) {
    return (Boolean) value(arguments, index);
  }

  static char character(@Nullable Object[] arguments, int index) {
    return (Character) value(arguments, index);
  }

  static ScriptBlock block(@Nullable Object[] arguments, int index) {
    return (ScriptBlock) value(arguments, index);
  }

  /** Returns the number of an enum argument. */
  static int option(@Nullable Object[] arguments, int index) {
    return (int) ((EnumValue) value(arguments, index)).value();
  }

  static Object value(@Nullable Object[] arguments, int index) {
    return Objects.requireNonNull(arguments[index]);
  }

  /** Returns the elements of a collection argument. */
  static @Nullable Object[] elements(@Nullable Object[] arguments, int index) {
    @Nullable Object[] elements = Enumeration.toArray(arguments[index]);
    return elements != null ? elements : new @Nullable Object[] {arguments[index]};
  }

  /** Returns the characters of a {@code char[]} argument. */
  static String characters(@Nullable Object[] arguments, int index) {
    if (arguments[index] == null) {
      return "";
    }
    StringBuilder text = new StringBuilder();
    for (Object element : elements(arguments, index)) {
      text.append(Conversion.toText(element));
    }
    return text.toString();
  }

  /** Returns the bytes of a {@code byte[]} argument. */
  static byte[] bytes(@Nullable Object[] arguments, int index) {
    @Nullable Object[] elements = elements(arguments, index);
    byte[] bytes = new byte[elements.length];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = ((Number) Objects.requireNonNull(elements[i])).byteValue();
    }
    return bytes;
  }

  /** Returns a {@code byte[]} value. */
  static TypedArray ofBytes(byte[] bytes) {
    @Nullable Object[] elements = new Object[bytes.length];
    for (int i = 0; i < bytes.length; i++) {
      elements[i] = rehearse.value.UInt8.of(bytes[i] & 255);
    }
    return new TypedArray(rehearse.value.Types.BYTE, elements);
  }

  /** Returns a {@code string[]} value. */
  static TypedArray ofStrings(java.util.List<String> strings) {
    return new TypedArray(rehearse.value.Types.STRING, strings.toArray());
  }

  static PsType type(@Nullable Object[] arguments, int index) {
    return (PsType) value(arguments, index);
  }
}
