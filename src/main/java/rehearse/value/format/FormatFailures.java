package rehearse.value.format;

import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.Types;

/** The exceptions formatting raises, with .NET's texts. */
final class FormatFailures {
  private FormatFailures() {}

  static PsException badSpecifier() {
    return failure("Format specifier was invalid.");
  }

  static PsException incorrect() {
    return failure("Input string was not in a correct format.");
  }

  static PsException endsPrematurely(int offset) {
    return failure(offset, "Format item ends prematurely.");
  }

  static PsException expectedDigit(int offset) {
    return failure(offset, "Expected an ASCII digit.");
  }

  static PsException unexpectedBrace(int offset) {
    return failure(offset, "Unexpected closing brace without a corresponding opening brace.");
  }

  static PsException indexOutOfRange() {
    return failure(
        "Index (zero based) must be greater than or equal to zero and less than the size of the"
            + " argument list.");
  }

  private static PsException failure(int offset, String detail) {
    return failure(
        "Input string was not in a correct format. Failure to parse near offset "
            + offset
            + ". "
            + detail);
  }

  static PsException failure(String message) {
    PsType type = TypeNames.find("System.FormatException");
    return new PsException(type == null ? Types.SYSTEM_EXCEPTION : type, message);
  }
}
