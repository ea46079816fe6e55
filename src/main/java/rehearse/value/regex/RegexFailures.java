package rehearse.value.regex;

import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Types;

/** The exceptions of patterns that are not valid, with .NET's texts. */
final class RegexFailures {
  private RegexFailures() {}

  static PsException parse(String pattern, int offset, String detail) {
    PsType type = TypeNames.find("System.Text.RegularExpressions.RegexParseException");
    String message = "Invalid pattern '" + pattern + "' at offset " + offset + ". " + detail;
    return new PsException(type == null ? Types.SYSTEM_EXCEPTION : type, message);
  }

  static PsException notSupported(String feature) {
    PsType type = TypeNames.find("System.NotSupportedException");
    String message = "Regular expressions with " + feature + " are not supported.";
    return new PsException(type == null ? Types.SYSTEM_EXCEPTION : type, message);
  }

  static PsException tooDeep() {
    PsType type = TypeNames.find("System.InsufficientExecutionStackException");
    return new PsException(
        type == null ? Types.SYSTEM_EXCEPTION : type,
        "Insufficient stack to continue executing the program safely. This can happen from having"
            + " too many functions on the call stack or function on the stack using too much stack"
            + " space.");
  }
}
