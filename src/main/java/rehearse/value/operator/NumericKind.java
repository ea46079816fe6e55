package rehearse.value.operator;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import rehearse.value.EnumValue;
import rehearse.value.PsType;
import rehearse.value.Types;
import rehearse.value.UInt16;
import rehearse.value.UInt32;
import rehearse.value.UInt64;
import rehearse.value.UInt8;

/**
 * The kinds of number that arithmetic tells apart, by .NET's type codes: of two operands the one
 * with the higher code decides how they are computed with.
 */
final class NumericKind {
  /** The kind of a value that is no number. */
  static final int NONE = 0;

  static final int BOOLEAN = 3;
  static final int CHAR = 4;
  static final int SBYTE = 5;
  static final int BYTE = 6;
  static final int INT16 = 7;
  static final int UINT16 = 8;
  static final int INT32 = 9;
  static final int UINT32 = 10;
  static final int INT64 = 11;
  static final int UINT64 = 12;
  static final int SINGLE = 13;
  static final int DOUBLE = 14;
  static final int DECIMAL = 15;

  private NumericKind() {}

  /** Returns the kind of a value; an enum's is that of its numbers, {@code [bigint]} has none. */
  static int of(@Nullable Object value) {
    if (value instanceof Integer) {
      return INT32;
    }
    if (value instanceof Double) {
      return DOUBLE;
    }
    if (value instanceof Long) {
      return INT64;
    }
    if (value instanceof Boolean) {
      return BOOLEAN;
    }
    if (value instanceof Character) {
      return CHAR;
    }
    if (value instanceof EnumValue constant) {
      return of(constant.number());
    }
    return value instanceof Number ? ofRareNumber(value) : NONE;
  }

  private static int ofRareNumber(Object value) {
    if (value instanceof BigDecimal) {
      return DECIMAL;
    }
    if (value instanceof UInt8) {
      return BYTE;
    }
    if (value instanceof UInt32) {
      return UINT32;
    }
    if (value instanceof UInt64) {
      return UINT64;
    }
    if (value instanceof Short) {
      return INT16;
    }
    if (value instanceof UInt16) {
      return UINT16;
    }
    if (value instanceof Byte) {
      return SBYTE;
    }
    return value instanceof Float ? SINGLE : NONE;
  }

  /** Returns whether the kind is that of a number proper, not of a truth value or character. */
  static boolean isNumeric(int kind) {
    return kind >= SBYTE;
  }

  static boolean isSigned(int kind) {
    return switch (kind) {
      case SBYTE, INT16, INT32, INT64 -> true;
      default -> false;
    };
  }

  static boolean isFloating(int kind) {
    return kind == SINGLE || kind == DOUBLE;
  }

  /** Returns the type a kind belongs to. */
  static PsType type(int kind) {
    return switch (kind) {
      case BOOLEAN -> Types.BOOL;
      case CHAR -> Types.CHAR;
      case SBYTE -> Types.SBYTE;
      case BYTE -> Types.BYTE;
      case INT16 -> Types.SHORT;
      case UINT16 -> Types.USHORT;
      case INT32 -> Types.INT;
      case UINT32 -> Types.UINT;
      case INT64 -> Types.LONG;
      case UINT64 -> Types.ULONG;
      case SINGLE -> Types.SINGLE;
      case DOUBLE -> Types.DOUBLE;
      case DECIMAL -> Types.DECIMAL;
      default -> Types.OBJECT;
    };
  }

  /** Returns a value of a kind up to INT64 as a long; an unsigned long gives its bits. */
  static long toLong(Object value) {
    if (value instanceof Number number) {
      return number.longValue();
    }
    if (value instanceof Boolean flag) {
      return flag ? 1 : 0;
    }
    if (value instanceof Character c) {
      return c;
    }
    return value instanceof EnumValue constant ? constant.value() : 0;
  }

  static double toDouble(Object value) {
    return value instanceof Number number ? number.doubleValue() : toLong(value);
  }

  /** Returns whether a value of kind {@code kind} is a signed number below zero. */
  static boolean isNegative(Object value, int kind) {
    return isSigned(kind) && toLong(value) < 0;
  }
}
