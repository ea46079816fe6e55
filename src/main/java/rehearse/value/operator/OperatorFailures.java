package rehearse.value.operator;

import org.jspecify.annotations.Nullable;
import rehearse.value.ErrorCategory;
import rehearse.value.Exceptions;
import rehearse.value.PsCustomObject;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.Types;

/** The errors operators raise, with PowerShell's ids and texts. */
final class OperatorFailures {
  private OperatorFailures() {}

  static PsException divideByZero() {
    return wrapping("System.DivideByZeroException", "Attempted to divide by zero.");
  }

  static PsException decimalOverflow() {
    return wrapping(
        "System.OverflowException", "Value was either too large or too small for a Decimal.");
  }

  /** Returns a RuntimeException around an exception of a type from .NET. */
  static PsException wrapping(String typeName, String message) {
    return new PsException(Types.RUNTIME_EXCEPTION, message, Exceptions.of(typeName, message))
        .withError("RuntimeException", ErrorCategory.NotSpecified);
  }

  /** Returns an exception of .NET that leaves an operator as it is. */
  static PsException thrown(PsException exception) {
    return exception.withError(exception.type().fullName(), ErrorCategory.OperationStopped);
  }

  static PsException notDefined(@Nullable Object left, String symbol, @Nullable Object right) {
    return PsException.error(
        "NotADefinedOperationForType",
        ErrorCategory.InvalidOperation,
        "The operation '["
            + name(left)
            + "] "
            + symbol
            + " ["
            + name(right)
            + "]' is not defined.");
  }

  private static String name(@Nullable Object value) {
    return value == null ? "$null" : PsType.of(value).fullName();
  }

  /** Returns the type name errors show for a value: that of its wrapper for a custom object. */
  static String typeName(Object value) {
    PsType type = value instanceof PsCustomObject ? Types.PS_OBJECT : PsType.of(value);
    return type.fullName();
  }

  static PsException methodNotFound(String typeName, String method) {
    return PsException.error(
        "MethodNotFound",
        ErrorCategory.InvalidOperation,
        "Method invocation failed because ["
            + typeName
            + "] does not contain a method named '"
            + method
            + "'.");
  }

  static PsException cannotCast(PsType from, PsType to) {
    return thrown(
        Exceptions.invalidCast(
            "Unable to cast object of type '"
                + from.fullName()
                + "' to type '"
                + to.fullName()
                + "'."));
  }

  static PsException invalidOperation(String id, String message, PsException cause) {
    return new PsException(Types.RUNTIME_EXCEPTION, message, cause)
        .withError(id, ErrorCategory.InvalidOperation);
  }

  static PsException invalidOperation(String id, String message) {
    return PsException.error(id, ErrorCategory.InvalidOperation, message);
  }
}
