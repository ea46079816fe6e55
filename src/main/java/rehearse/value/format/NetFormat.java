package rehearse.value.format;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.PsCustomObject;
import rehearse.value.PsType;
import rehearse.value.UInt16;
import rehearse.value.UInt32;
import rehearse.value.UInt64;
import rehearse.value.UInt8;

/** .NET's formatting of any value: {@code value.ToString(format)} and {@code String.Format}. */
public final class NetFormat {
  private static final int BYTE_BITS = 8;
  private static final int SHORT_BITS = 16;
  private static final int INT_BITS = 32;
  private static final int LONG_BITS = 64;

  private NetFormat() {}

  /** Returns {@code value.ToString()} in the session's culture; "" for null. */
  public static String general(@Nullable Object value) {
    return value instanceof String text ? text : format(value, null, Culture.current());
  }

  /** Returns {@code value.ToString(format)} in the session's culture. */
  public static String format(@Nullable Object value, @Nullable String format) {
    return format(value, format, Culture.current());
  }

  /**
   * Returns {@code value.ToString(format, culture)}; values that take no format ignore it.
   *
   * @throws rehearse.value.PsException a {@code System.FormatException} if the format is not one
   */
  public static String format(@Nullable Object value, @Nullable String format, Culture culture) {
    if (value instanceof String text) {
      return text;
    }
    if (value instanceof Number number) {
      return number(number, format, culture.numberFormat());
    }
    if (value instanceof Formattable formattable) {
      return formattable.format(format, culture);
    }
    if (value instanceof UUID guid) {
      return GuidFormat.format(guid, format);
    }
    if (value == null) {
      return "";
    }
    if (value instanceof Boolean flag) {
      return flag ? "True" : "False";
    }
    if (value instanceof PsCustomObject) {
      return Conversion.toText(value);
    }
    return value instanceof Object[] ? PsType.of(value).fullName() : value.toString();
  }

  private static String number(Number number, @Nullable String format, NumberFormatInfo info) {
    if (number instanceof Integer) {
      return NumberFormat.format(number.longValue(), INT_BITS, format, info);
    }
    if (number instanceof Double) {
      return NumberFormat.format(number.doubleValue(), format, info);
    }
    if (number instanceof Long || number instanceof UInt64) {
      return number instanceof UInt64 unsigned && unsigned.longValue() < 0
          ? large(unsigned, format, info)
          : NumberFormat.format(number.longValue(), LONG_BITS, format, info);
    }
    if (number instanceof BigDecimal decimal) {
      return NumberFormat.format(decimal, format, info);
    }
    if (number instanceof UInt8 || number instanceof Byte) {
      return NumberFormat.format(number.longValue(), BYTE_BITS, format, info);
    }
    if (number instanceof UInt32) {
      return NumberFormat.format(number.longValue(), INT_BITS, format, info);
    }
    if (number instanceof Short || number instanceof UInt16) {
      return NumberFormat.format(number.longValue(), SHORT_BITS, format, info);
    }
    if (number instanceof Float) {
      return NumberFormat.format(number.floatValue(), format, info);
    }
    return number instanceof BigInteger big
        ? NumberFormat.format(big, format, info)
        : number.toString();
  }

  /** Formats an unsigned number that is no signed one. */
  private static String large(UInt64 number, @Nullable String format, NumberFormatInfo info) {
    if (format != null && !format.isEmpty() && "XxBb".indexOf(format.charAt(0)) >= 0) {
      return NumberFormat.format(number.longValue(), LONG_BITS, format, info);
    }
    return NumberFormat.format(new BigInteger(number.toString()), format, info);
  }

  /** Returns {@code String.Format(format, arguments)} in the session's culture. */
  public static String composite(String format, @Nullable Object[] arguments) {
    return composite(format, arguments, Culture.current());
  }

  /**
   * Returns {@code String.Format(culture, format, arguments)}.
   *
   * @throws rehearse.value.PsException a {@code System.FormatException} if the format is not one
   */
  public static String composite(String format, @Nullable Object[] arguments, Culture culture) {
    return CompositeFormat.of(format).fill(arguments, culture);
  }
}
