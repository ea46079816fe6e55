package rehearse.command.rule;

import java.util.List;

/** {@code [ValidateDrive('C')]}: paths on these drives. */
public record ValidateDrive(List<String> validRootDrives, String name) implements EachElement {
  public ValidateDrive {
    validRootDrives = List.copyOf(validRootDrives);
  }

  @Override
  public void validateElement(Object element) {
    if (!(element instanceof String path)) {
      throw Failures.of(
          "PathParameterValidateDriveArgumentNotString",
          "The path argument is invalid. Supply a path argument that is a string type.");
    }
    int colon = path.indexOf(':');
    if (colon <= 0) {
      throw Failures.of(
          "PathNoRoot",
          "The path argument has no root drive.  Supply a full path argument with a root drive.");
    }
    String drive = path.substring(0, colon);
    for (String valid : validRootDrives) {
      if (valid.equalsIgnoreCase(drive)) {
        return;
      }
    }
    throw Failures.of(
        "PathRootInvalid",
        "The path argument drive "
            + drive
            + " does not belong to the set of approved drives: "
            + String.join(", ", validRootDrives)
            + ". Supply a path argument with an approved drive.");
  }
}
