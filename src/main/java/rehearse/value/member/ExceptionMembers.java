package rehearse.value.member;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.Hashtable;
import rehearse.value.MemberTable;
import rehearse.value.PsException;
import rehearse.value.PsType;

/** {@code System.Exception} and the types below it that have more than a message. */
final class ExceptionMembers {
  private ExceptionMembers() {}

  private static PsException self(@Nullable Object self) {
    return (PsException) Objects.requireNonNull(self);
  }

  static MemberTable base() {
    return new TableBuilder()
        .property("System.Object TargetSite", s -> null)
        .property("string Message", s -> self(s).message())
        .property("System.Collections.IDictionary Data", s -> new Hashtable())
        .property("System.Exception InnerException", s -> self(s).inner())
        .property("string HelpLink", s -> null)
        .property("string Source", s -> null)
        .property("int HResult", s -> result(self(s).type()))
        .property("string StackTrace", s -> null)
        .method("System.Exception GetBaseException()", (s, a) -> innermost(self(s)))
        .method("string ToString()", (s, a) -> text(self(s)))
        .build();
  }

  private static int result(PsType type) {
    return switch (type.name()) {
      case "ArgumentException" -> -2147024809;
      case "ArgumentNullException" -> -2147467261;
      case "ArgumentOutOfRangeException" -> -2146233086;
      case "InvalidOperationException" -> -2146233079;
      case "FormatException" -> -2146233033;
      case "IOException" -> -2146232800;
      case "FileNotFoundException" -> -2147024894;
      case "DivideByZeroException" -> -2147352558;
      case "NotSupportedException" -> -2146233067;
      default -> type == rehearse.value.Types.EXCEPTION ? -2146233088 : -2146233087;
    };
  }

  private static PsException innermost(PsException exception) {
    PsException at = exception;
    for (PsException inner = at.inner(); inner != null; inner = at.inner()) {
      at = inner;
    }
    return at;
  }

  static String text(PsException exception) {
    String own = exception.type() + ": " + exception.message();
    PsException inner = exception.inner();
    return inner == null
        ? own
        : own
            + System.lineSeparator()
            + " ---> "
            + text(inner)
            + System.lineSeparator()
            + "   --- End of inner exception stack trace ---";
  }

  /** Returns the constructors of the exception type named {@code type}. */
  static MemberTable of(PsType type) {
    TableBuilder table = new TableBuilder();
    if (TableBuilder.type("System.ArgumentException").isAssignableFrom(type)) {
      arguments(table, type);
    } else if (type.name().equals("FileNotFoundException")) {
      table.property("string FileName", s -> null);
      messages(table, type);
    } else {
      messages(table, type);
    }
    return table.build();
  }

  private static void messages(TableBuilder table, PsType type) {
    table
        .constructor("new()", (s, a) -> new PsException(type, defaultText(type)))
        .constructor("new(string message)", (s, a) -> new PsException(type, text(a, 0)))
        .constructor(
            "new(string message, System.Exception innerException)",
            (s, a) -> new PsException(type, text(a, 0), (PsException) a[1]));
  }

  private static @Nullable String text(@Nullable Object[] a, int index) {
    return a[index] == null ? null : Conversion.toText(a[index]);
  }

  private static void arguments(TableBuilder table, PsType type) {
    boolean nameFirst = !type.name().equals("ArgumentException");
    table.property("string ParamName", s -> parameterName(self(s)));
    if (nameFirst) {
      table
          .constructor("new()", (s, a) -> new PsException(type, defaultText(type)))
          .constructor(
              "new(string paramName)",
              (s, a) -> new PsException(type, named(defaultText(type), text(a, 0))))
          .constructor(
              "new(string paramName, string message)",
              (s, a) -> new PsException(type, named(text(a, 1), text(a, 0))))
          .constructor(
              "new(string message, System.Exception innerException)",
              (s, a) -> new PsException(type, text(a, 0), (PsException) a[1]));
    } else {
      messages(table, type);
      table.constructor(
          "new(string message, string paramName)",
          (s, a) -> new PsException(type, named(text(a, 0), text(a, 1))));
    }
  }

  private static @Nullable String named(@Nullable String message, @Nullable String parameter) {
    return parameter == null || parameter.isEmpty()
        ? message
        : message + " (Parameter '" + parameter + "')";
  }

  private static @Nullable String parameterName(PsException exception) {
    String message = exception.message();
    int start = message.indexOf("(Parameter '");
    int end = start < 0 ? -1 : message.indexOf("')", start);
    return end < 0 ? null : message.substring(start + "(Parameter '".length(), end);
  }

  /** Returns the message of an exception made without one. */
  private static @Nullable String defaultText(PsType type) {
    return switch (type.name()) {
      case "ArgumentException" -> "Value does not fall within the expected range.";
      case "ArgumentNullException" -> "Value cannot be null.";
      case "ArgumentOutOfRangeException" ->
          "Specified argument was out of the range of valid values.";
      case "InvalidOperationException" ->
          "Operation is not valid due to the current state of the object.";
      case "NotSupportedException" -> "Specified method is not supported.";
      case "NotImplementedException" -> "The method or operation is not implemented.";
      case "FormatException" -> "One of the identified items was in an invalid format.";
      case "DivideByZeroException" -> "Attempted to divide by zero.";
      case "OverflowException" -> "Arithmetic operation resulted in an overflow.";
      case "ArithmeticException" -> "Overflow or underflow in the arithmetic operation.";
      case "IndexOutOfRangeException" -> "Index was outside the bounds of the array.";
      case "InvalidCastException" -> "Specified cast is not valid.";
      case "NullReferenceException" -> "Object reference not set to an instance of an object.";
      case "TimeoutException" -> "The operation has timed out.";
      case "UnauthorizedAccessException" -> "Attempted to perform an unauthorized operation.";
      case "IOException" -> "I/O error occurred.";
      case "FileNotFoundException" -> "Unable to find the specified file.";
      case "OperationCanceledException" -> "The operation was canceled.";
      case "KeyNotFoundException" -> "The given key was not present in the dictionary.";
      case "SystemException" -> "System error.";
      case "ApplicationException" -> "Error in the application.";
      default -> null;
    };
  }
}
