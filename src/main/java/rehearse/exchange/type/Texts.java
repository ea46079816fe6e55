package rehearse.exchange.type;

import java.math.BigDecimal;
import java.math.BigInteger;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;

/** What converters read of values of other types. */
final class Texts {
  private Texts() {}

  /** Returns the text of {@code value} as PowerShell prints it. */
  static String of(@Nullable Object value) {
    return value instanceof String text ? text : value == null ? "" : Conversion.toText(value);
  }

  /** Returns {@code value} if it is a number of any .NET type, else null. */
  static @Nullable BigDecimal number(Object value) {
    if (value instanceof BigDecimal decimal) {
      return decimal;
    }
    if (value instanceof BigInteger integer) {
      return new BigDecimal(integer);
    }
    if (value instanceof Double || value instanceof Float) {
      double number = ((Number) value).doubleValue();
      return Double.isFinite(number) ? new BigDecimal(number) : null;
    }
    return value instanceof Number ? new BigDecimal(value.toString()) : null;
  }

  static long longValue(@Nullable Object value) {
    return value instanceof Number number ? number.longValue() : 0;
  }

  /** Returns whether {@code name} is a host name: labels of letters, digits and inner hyphens. */
  static boolean isHostName(String name) {
    if (name.isEmpty() || name.length() > 255) {
      return false;
    }
    int start = 0;
    while (start <= name.length()) {
      int dot = name.indexOf('.', start);
      int end = dot < 0 ? name.length() : dot;
      if (!isLabel(name, start, end)) {
        return false;
      }
      start = end + 1;
      if (dot < 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLabel(String name, int start, int end) {
    if (end == start || end - start > 63) {
      return false;
    }
    for (int i = start; i < end; i++) {
      char c = name.charAt(i);
      boolean inner = i > start && i < end - 1;
      if (!Character.isLetterOrDigit(c) && !(inner && (c == '-' || c == '_')) && c != '_') {
        return false;
      }
    }
    return true;
  }
}
