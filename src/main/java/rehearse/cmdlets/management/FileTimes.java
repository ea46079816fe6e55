package rehearse.cmdlets.management;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import rehearse.value.PsDateTime;

/** The times of files. */
final class FileTimes {
  private FileTimes() {}

  /**
   * Returns when {@code file} was last written, in local time; the year 1601 if it is not there.
   */
  static PsDateTime lastWrite(Path file) {
    try {
      return PsDateTime.utc(Files.getLastModifiedTime(file).toInstant()).toLocal();
    } catch (IOException e) {
      return PsDateTime.utc(Instant.parse("1601-01-01T00:00:00Z")).toLocal();
    }
  }
}
