package rehearse.command.rule;

import org.jspecify.annotations.Nullable;
import rehearse.value.Conversion;
import rehearse.value.ErrorCategory;
import rehearse.value.PsException;
import rehearse.value.PsType;
import rehearse.value.TypeNames;
import rehearse.value.format.NetFormat;

/** The exceptions of failed checks. */
final class Failures {
  private static final PsType TYPE =
      TypeNames.named("System.Management.Automation.ValidationMetadataException");

  static final String NULL =
      "The argument is null. Provide a valid value for the argument, and then try running the"
          + " command again.";
  static final String NULL_IN_COLLECTION =
      "The argument has a null value, or an element of the argument collection contains a null"
          + " value. Provide a collection that does not contain any null values, and then try the"
          + " command again.";
  static final String EMPTY =
      "The argument is null or empty. Provide an argument that is not null or empty, and then try"
          + " the command again.";
  static final String EMPTY_COLLECTION =
      "The argument is null, empty, or an element of the argument collection contains a null value."
          + " Supply a collection that does not contain any null values and then try the command"
          + " again.";
  static final String WHITE_SPACE =
      "The argument is null, empty, or consists of only white-space characters. Provide an argument"
          + " that contains non white-space characters, and then try the command again.";
  static final String WHITE_SPACE_COLLECTION =
      "The argument is null, empty, or an element of the argument collection contains a null or"
          + " white-space value. Supply a collection that does not contain any null or white-space"
          + " values and then try the command again.";

  private Failures() {}

  static PsException of(String id, String message) {
    return new PsException(TYPE, message).withError(id, ErrorCategory.MetadataError);
  }

  /** Returns a failure with the attribute's own {@code ErrorMessage} if it has one. */
  static PsException of(
      String id, String message, @Nullable String own, @Nullable Object... details) {
    return of(id, own == null ? message : NetFormat.composite(own, details));
  }

  static String text(@Nullable Object value) {
    return Conversion.toText(value);
  }
}
