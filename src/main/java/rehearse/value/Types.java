package rehearse.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The types that code names directly. Types known by name only are found by {@link TypeNames#find}.
 */
public final class Types {
  public static final PsType OBJECT = PsType.named("System.Object").build();
  public static final PsType VALUE_TYPE = PsType.named("System.ValueType").base(OBJECT).build();
  public static final PsType ENUM = PsType.named("System.Enum").base(VALUE_TYPE).build();
  public static final PsType ARRAY = PsType.named("System.Array").base(OBJECT).build();
  public static final PsType STRING = PsType.named("System.String").base(OBJECT).build();
  public static final PsType INT = struct("System.Int32");
  public static final PsType LONG = struct("System.Int64");
  public static final PsType SHORT = struct("System.Int16");
  public static final PsType SBYTE = struct("System.SByte");
  public static final PsType BYTE = struct("System.Byte");
  public static final PsType USHORT = struct("System.UInt16");
  public static final PsType UINT = struct("System.UInt32");
  public static final PsType ULONG = struct("System.UInt64");
  public static final PsType SINGLE = struct("System.Single");
  public static final PsType DOUBLE = struct("System.Double");
  public static final PsType DECIMAL = struct("System.Decimal");
  public static final PsType BIGINT = struct("System.Numerics.BigInteger");
  public static final PsType BOOL = struct("System.Boolean");
  public static final PsType CHAR = struct("System.Char");
  public static final PsType GUID = struct("System.Guid");
  public static final PsType DATETIME = struct("System.DateTime");
  public static final PsType TIMESPAN = struct("System.TimeSpan");
  public static final PsType SWITCH = struct("System.Management.Automation.SwitchParameter");
  public static final PsType OBJECT_ARRAY =
      PsType.named("System.Object[]").base(ARRAY).element(OBJECT).build();
  public static final PsType HASHTABLE = type("System.Collections.Hashtable");
  public static final PsType ORDERED_DICTIONARY =
      type("System.Collections.Specialized.OrderedDictionary");
  public static final PsType RUNTIME_TYPE = type("System.RuntimeType");
  public static final PsType SCRIPT_BLOCK = type("System.Management.Automation.ScriptBlock");
  public static final PsType PS_OBJECT = type("System.Management.Automation.PSObject");
  public static final PsType PS_CUSTOM_OBJECT = type("System.Management.Automation.PSCustomObject");
  public static final PsType EXCEPTION = type("System.Exception");
  public static final PsType SYSTEM_EXCEPTION =
      PsType.named("System.SystemException").base(EXCEPTION).build();
  public static final PsType RUNTIME_EXCEPTION =
      PsType.named("System.Management.Automation.RuntimeException").base(SYSTEM_EXCEPTION).build();

  private Types() {}

  private static PsType struct(String fullName) {
    return PsType.named(fullName).base(VALUE_TYPE).kind(PsType.Kind.STRUCT).build();
  }

  private static PsType type(String fullName) {
    return PsType.named(fullName).base(OBJECT).build();
  }

  /**
   * Returns the type of a value that is represented by a Java class, and {@link #OBJECT} for null.
   */
  static PsType ofJavaTwin(@Nullable Object value) {
    if (value instanceof String) {
      return STRING;
    }
    if (value instanceof Integer) {
      return INT;
    }
    if (value instanceof Boolean) {
      return BOOL;
    }
    if (value instanceof Object[]) {
      return OBJECT_ARRAY;
    }
    if (value instanceof Long) {
      return LONG;
    }
    if (value instanceof Double) {
      return DOUBLE;
    }
    if (value instanceof Character) {
      return CHAR;
    }
    if (value instanceof BigDecimal) {
      return DECIMAL;
    }
    if (value instanceof BigInteger) {
      return BIGINT;
    }
    if (value instanceof Short) {
      return SHORT;
    }
    if (value instanceof Byte) {
      return SBYTE;
    }
    if (value instanceof Float) {
      return SINGLE;
    }
    if (value instanceof UUID) {
      return GUID;
    }
    return OBJECT;
  }
}
