package rehearse.value;

import org.jspecify.annotations.Nullable;

/** Makes the exceptions .NET methods throw, by type. */
public final class Exceptions {
  private Exceptions() {}

  /** Returns an exception of the type named {@code fullName}. */
  public static PsException of(String fullName, @Nullable String message) {
    PsType type = TypeNames.find(fullName);
    return new PsException(type != null ? type : Types.SYSTEM_EXCEPTION, message);
  }

  public static PsException argument(String message) {
    return of("System.ArgumentException", message);
  }

  /** Returns an ArgumentException whose message ends with the parameter's name. */
  public static PsException argument(String message, String parameter) {
    return of("System.ArgumentException", message + " (Parameter '" + parameter + "')");
  }

  public static PsException argumentNull(String parameter) {
    return of(
        "System.ArgumentNullException", "Value cannot be null. (Parameter '" + parameter + "')");
  }

  public static PsException outOfRange(String message, String parameter) {
    return of("System.ArgumentOutOfRangeException", message + " (Parameter '" + parameter + "')");
  }

  /** Returns an ArgumentOutOfRangeException that also tells the value. */
  public static PsException outOfRange(String message, String parameter, Object actual) {
    return of(
        "System.ArgumentOutOfRangeException",
        message + " (Parameter '" + parameter + "')\nActual value was " + actual + ".");
  }

  public static PsException format(String message) {
    return of("System.FormatException", message);
  }

  public static PsException overflow(String message) {
    return of("System.OverflowException", message);
  }

  public static PsException invalidOperation(String message) {
    return of("System.InvalidOperationException", message);
  }

  /** A collection was changed while something walked through it. */
  static PsException modified() {
    return invalidOperation("Collection was modified; enumeration operation may not execute.")
        .withError("System.InvalidOperationException", ErrorCategory.OperationStopped);
  }

  public static PsException invalidCast(String message) {
    return of("System.InvalidCastException", message);
  }

  public static PsException notSupported(String message) {
    return of("System.NotSupportedException", message);
  }

  public static PsException indexOutOfRange() {
    return of("System.IndexOutOfRangeException", "Index was outside the bounds of the array.");
  }
}
