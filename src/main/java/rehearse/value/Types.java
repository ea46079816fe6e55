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

  public static final PsType COMPARABLE = face("System.IComparable");
  public static final PsType CONVERTIBLE = face("System.IConvertible");
  public static final PsType FORMATTABLE = face("System.IFormattable");
  public static final PsType FORMAT_PROVIDER = face("System.IFormatProvider");
  public static final PsType CLONEABLE = face("System.ICloneable");
  public static final PsType DISPOSABLE = face("System.IDisposable");
  public static final PsType ENUMERABLE = face("System.Collections.IEnumerable");
  public static final PsType ENUMERATOR = face("System.Collections.IEnumerator");
  public static final PsType COLLECTION = face("System.Collections.ICollection", ENUMERABLE);
  public static final PsType LIST = face("System.Collections.IList", COLLECTION);
  public static final PsType DICTIONARY = face("System.Collections.IDictionary", COLLECTION);

  public static final PsType ARRAY =
      PsType.named("System.Array").base(OBJECT).implementing(LIST, CLONEABLE).build();
  public static final PsType STRING =
      PsType.named("System.String")
          .base(OBJECT)
          .implementing(COMPARABLE, CONVERTIBLE, ENUMERABLE, CLONEABLE)
          .build();
  public static final PsType INT = number("System.Int32");
  public static final PsType LONG = number("System.Int64");
  public static final PsType SHORT = number("System.Int16");
  public static final PsType SBYTE = number("System.SByte");
  public static final PsType BYTE = number("System.Byte");
  public static final PsType USHORT = number("System.UInt16");
  public static final PsType UINT = number("System.UInt32");
  public static final PsType ULONG = number("System.UInt64");
  public static final PsType SINGLE = number("System.Single");
  public static final PsType DOUBLE = number("System.Double");
  public static final PsType DECIMAL = number("System.Decimal");
  public static final PsType BIGINT = struct("System.Numerics.BigInteger", COMPARABLE, FORMATTABLE);
  public static final PsType BOOL = struct("System.Boolean", COMPARABLE, CONVERTIBLE);
  public static final PsType CHAR = struct("System.Char", COMPARABLE, CONVERTIBLE);
  public static final PsType GUID = struct("System.Guid", COMPARABLE, FORMATTABLE);
  public static final PsType DATETIME = number("System.DateTime");
  public static final PsType TIMESPAN = struct("System.TimeSpan", COMPARABLE, FORMATTABLE);
  public static final PsType DATETIME_OFFSET =
      struct("System.DateTimeOffset", COMPARABLE, FORMATTABLE);
  public static final PsType SWITCH = struct("System.Management.Automation.SwitchParameter");
  public static final PsType VOID = struct("System.Void");
  public static final PsType DICTIONARY_ENTRY = struct("System.Collections.DictionaryEntry");

  public static final PsType OBJECT_ARRAY =
      PsType.named("System.Object[]").base(ARRAY).element(OBJECT).build();
  public static final PsType HASHTABLE =
      type("System.Collections.Hashtable", DICTIONARY, CLONEABLE);
  public static final PsType ORDERED_DICTIONARY =
      type("System.Collections.Specialized.OrderedDictionary", DICTIONARY);
  public static final PsType ARRAY_LIST = type("System.Collections.ArrayList", LIST, CLONEABLE);
  public static final PsType STRING_BUILDER = type("System.Text.StringBuilder");
  public static final PsType REGEX = type("System.Text.RegularExpressions.Regex");
  public static final PsType CAPTURE = type("System.Text.RegularExpressions.Capture");
  public static final PsType GROUP =
      PsType.named("System.Text.RegularExpressions.Group").base(CAPTURE).build();
  public static final PsType MATCH =
      PsType.named("System.Text.RegularExpressions.Match").base(GROUP).build();
  public static final PsType VERSION = type("System.Version", COMPARABLE, CLONEABLE, FORMATTABLE);
  public static final PsType SEMANTIC_VERSION =
      type("System.Management.Automation.SemanticVersion", COMPARABLE);
  public static final PsType URI = type("System.Uri");
  public static final PsType IP_ADDRESS = type("System.Net.IPAddress");
  public static final PsType MAIL_ADDRESS = type("System.Net.Mail.MailAddress");
  public static final PsType CULTURE =
      type("System.Globalization.CultureInfo", FORMAT_PROVIDER, CLONEABLE);
  public static final PsType SECURE_STRING = type("System.Security.SecureString", DISPOSABLE);
  public static final PsType CREDENTIAL = type("System.Management.Automation.PSCredential");
  public static final PsType REFERENCE = type("System.Management.Automation.PSReference");
  public static final PsType TYPE = type("System.Type");
  public static final PsType RUNTIME_TYPE = PsType.named("System.RuntimeType").base(TYPE).build();
  public static final PsType SCRIPT_BLOCK = type("System.Management.Automation.ScriptBlock");
  public static final PsType PS_OBJECT = type("System.Management.Automation.PSObject");
  public static final PsType PS_CUSTOM_OBJECT = type("System.Management.Automation.PSCustomObject");
  public static final PsType ERROR_RECORD = type("System.Management.Automation.ErrorRecord");
  public static final PsType EXCEPTION = type("System.Exception");
  public static final PsType SYSTEM_EXCEPTION =
      PsType.named("System.SystemException").base(EXCEPTION).build();
  public static final PsType RUNTIME_EXCEPTION =
      PsType.named("System.Management.Automation.RuntimeException").base(SYSTEM_EXCEPTION).build();

  private Types() {}

  private static PsType face(String fullName, PsType... parents) {
    return PsType.named(fullName).kind(PsType.Kind.INTERFACE).implementing(parents).build();
  }

  private static PsType struct(String fullName, PsType... interfaces) {
    return PsType.named(fullName)
        .base(VALUE_TYPE)
        .kind(PsType.Kind.STRUCT)
        .implementing(interfaces)
        .build();
  }

  private static PsType number(String fullName) {
    return struct(fullName, COMPARABLE, CONVERTIBLE, FORMATTABLE);
  }

  private static PsType type(String fullName, PsType... interfaces) {
    return PsType.named(fullName).base(OBJECT).implementing(interfaces).build();
  }

  /** Returns the type of one-dimensional arrays of {@code element}. */
  public static PsType arrayOf(PsType element) {
    return element == OBJECT ? OBJECT_ARRAY : element.arrayType(1);
  }

  /** Returns whether values of {@code type} are numbers: integers, floats, decimal, bigint. */
  public static boolean isNumeric(PsType type) {
    return isInteger(type) || isFloating(type) || type == DECIMAL || type == BIGINT;
  }

  /** Returns whether {@code type} is an integer type of 8 to 64 bits. */
  public static boolean isInteger(PsType type) {
    return type == INT
        || type == LONG
        || type == SHORT
        || type == SBYTE
        || type == BYTE
        || type == USHORT
        || type == UINT
        || type == ULONG;
  }

  public static boolean isFloating(PsType type) {
    return type == DOUBLE || type == SINGLE;
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
