package rehearse.value;

import org.jspecify.annotations.Nullable;

/** The errors of conversions, with PowerShell's ids and texts. */
final class ConversionFailure {
  private ConversionFailure() {}

  static PsException of(String errorId, String message, @Nullable PsException cause) {
    PsType type = TypeNames.find("System.Management.Automation.PSInvalidCastException");
    PsException cast =
        new PsException(type != null ? type : Types.RUNTIME_EXCEPTION, message, cause);
    cast.withError(errorId, ErrorCategory.InvalidArgument);
    return new PsException(Types.RUNTIME_EXCEPTION, message, cast)
        .withError(errorId, ErrorCategory.InvalidArgument);
  }

  /** There is no way from one type to the other. */
  static PsException noConversion(Object value, PsType source, PsType target) {
    return of(
        "ConvertToFinalInvalidCastException",
        "Cannot convert the \""
            + Conversion.describe(value)
            + "\" value of type \""
            + source
            + "\" to type \""
            + target
            + "\".",
        null);
  }

  /** There is a way, but for this value it failed. */
  static PsException because(String errorId, Object value, PsType target, PsException cause) {
    return because(errorId, Conversion.describe(value), target, cause);
  }

  static PsException because(String errorId, String value, PsType target, PsException cause) {
    return of(
        errorId,
        "Cannot convert value \""
            + value
            + "\" to type \""
            + target
            + "\". Error: \""
            + cause.message()
            + "\"",
        cause);
  }

  /** The value is a .NET convertible, but not to this type. */
  static PsException invalidCast(Object value, PsType source, PsType target) {
    boolean basic = isBasic(target);
    String from = basic ? source.name() : source.toString();
    String to = basic ? target.name() : target.toString();
    return because(
        "InvalidCastIConvertible",
        value,
        target,
        Exceptions.invalidCast("Invalid cast from '" + from + "' to '" + to + "'."));
  }

  /** Returns whether .NET's convertible interface has a method of its own for the type. */
  private static boolean isBasic(PsType type) {
    return type == Types.CHAR
        || type == Types.BOOL
        || type == Types.DATETIME
        || type == Types.DECIMAL
        || Types.isInteger(type)
        || Types.isFloating(type);
  }
}
