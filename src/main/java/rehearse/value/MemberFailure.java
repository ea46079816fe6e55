package rehearse.value;

import org.jspecify.annotations.Nullable;

/** The errors of member access, with PowerShell's ids and texts. */
public final class MemberFailure {
  private static final String NAMESPACE = "System.Management.Automation.";

  private MemberFailure() {}

  private static PsException of(String type, String message, @Nullable PsException cause) {
    PsType found = TypeNames.find(NAMESPACE + type);
    return new PsException(found != null ? found : Types.RUNTIME_EXCEPTION, message, cause);
  }

  public static PsException getting(String name, PsException cause) {
    return of(
            "GetValueInvocationException",
            "Exception getting \"" + name + "\": \"" + cause.message() + "\"",
            cause)
        .withError("ExceptionWhenGetting", ErrorCategory.NotSpecified);
  }

  static PsException setting(String name, PsException cause) {
    return of(
            "SetValueInvocationException",
            "Exception setting \"" + name + "\": \"" + cause.message() + "\"",
            cause)
        .withError("ExceptionWhenSetting", ErrorCategory.NotSpecified);
  }

  static PsException readOnly(String name) {
    return PsException.error(
        "PropertyAssignmentException",
        ErrorCategory.InvalidOperation,
        "'" + name + "' is a ReadOnly property.");
  }

  /** There is no property of that name to assign to. */
  public static PsException noProperty(String errorId, String name) {
    return PsException.error(errorId, ErrorCategory.InvalidOperation, notFound(name));
  }

  private static String notFound(String name) {
    return "The property '"
        + name
        + "' cannot be found on this object. Verify that the property exists and can be set.";
  }

  /** There is no property of that name on a custom object. */
  static PsException noPropertyToSet(String name) {
    return setting(name, of("SetValueException", notFound(name), null));
  }

  /** A method was called on null. */
  public static PsException callOnNull() {
    return PsException.error(
        "InvokeMethodOnNull",
        ErrorCategory.InvalidOperation,
        "You cannot call a method on a null-valued expression.");
  }

  /** A value whose first type name is {@code type} has no method of that name. */
  public static PsException noMethod(String type, String name) {
    return PsException.error(
        "MethodNotFound",
        ErrorCategory.InvalidOperation,
        "Method invocation failed because ["
            + type
            + "] does not contain a method named '"
            + name
            + "'.");
  }

  /** No overload takes that many arguments. */
  public static PsException noOverload(String name, int count) {
    return of(
            "MethodException",
            "Cannot find an overload for \""
                + name
                + "\" and the argument count: \""
                + count
                + "\".",
            null)
        .withError("MethodCountCouldNotFindBest", ErrorCategory.NotSpecified);
  }

  /** An argument does not convert to its parameter. */
  static PsException argument(
      String parameter, @Nullable Object value, String method, PsType type, PsException cause) {
    return of(
            "MethodException",
            "Cannot convert argument \""
                + parameter
                + "\", with value: \""
                + Conversion.describe(value)
                + "\", for \""
                + method
                + "\" to type \""
                + type
                + "\": \""
                + cause.message()
                + "\"",
            cause)
        .withError("MethodArgumentConversionInvalidCastArgument", ErrorCategory.NotSpecified);
  }

  /** An argument for a {@code [ref]} parameter is no reference. */
  static PsException notReference(int position) {
    return of(
            "MethodException",
            "Argument: '"
                + position
                + "' should be a System.Management.Automation.PSReference. Use [ref].",
            null)
        .withError("NonRefArgumentToRefParameterMsg", ErrorCategory.NotSpecified);
  }

  /** The method {@code name} itself threw when it was called with {@code count} arguments. */
  public static PsException invocation(String name, int count, PsException cause) {
    return of(
            "MethodInvocationException",
            "Exception calling \""
                + name
                + "\" with \""
                + count
                + "\" argument(s): \""
                + cause.message()
                + "\"",
            cause)
        .withError(cause.type().name(), ErrorCategory.NotSpecified);
  }
}
