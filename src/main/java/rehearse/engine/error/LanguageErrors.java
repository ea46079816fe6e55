package rehearse.engine.error;

import rehearse.command.CommandNotFoundException;
import rehearse.value.ErrorCategory;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.Types;

/** The errors that the language itself raises. */
public final class LanguageErrors {
  private LanguageErrors() {}

  public static PsException error(String id, ErrorCategory category, String message) {
    return PsException.error(id, category, message);
  }

  public static PsException invalidOperation(String id, String message) {
    return PsException.error(id, ErrorCategory.InvalidOperation, message);
  }

  /** Returns the error of a name that stands for no command. */
  public static PsException commandNotFound(String name) {
    int slash = name.indexOf('\\');
    if (slash > 0 && name.indexOf('/') < 0 && name.charAt(0) != '.' && name.indexOf(':') < 0) {
      String module = name.substring(0, slash);
      return new PsException(
              ExceptionTypes.COMMAND_NOT_FOUND,
              "The module '"
                  + module
                  + "' could not be loaded. For more information, run 'Import-Module "
                  + module
                  + "'.")
          .withError("CouldNotAutoLoadModule", ErrorCategory.ObjectNotFound)
          .withTarget(name);
    }
    return new CommandNotFoundException(name);
  }

  public static PsException typeNotFound(String name) {
    return invalidOperation("TypeNotFound", "Unable to find type [" + name + "].").withTarget(name);
  }

  /** Returns the error of an object behind {@code &} or {@code .} that cannot be run. */
  public static PsException badExpression(String operator) {
    return invalidOperation(
        "BadExpression",
        "The expression after '"
            + operator
            + "' in a pipeline element produced an object that was not valid. It must result in a"
            + " command name, a script block, or a CommandInfo object.");
  }

  public static PsException callDepthOverflow() {
    return new PsException(
            ExceptionTypes.SCRIPT_CALL_DEPTH, "The script failed due to call depth overflow.")
        .withError("CallDepthOverflow", ErrorCategory.InvalidOperation);
  }

  public static PsException exception(PsType type, String id, ErrorCategory category, String text) {
    return new PsException(type, text).withError(id, category);
  }

  public static PsException runtime(String text) {
    return new PsException(Types.RUNTIME_EXCEPTION, text);
  }
}
