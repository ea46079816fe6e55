package rehearse.host;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import rehearse.source.SourceText;

/** Reads script files: UTF-8 with or without a byte-order mark, or UTF-16 with one. */
final class ScriptFile {
  private ScriptFile() {}

  static SourceText read(Path path) throws IOException {
    return SourceText.ofFile(path.toString(), SourceText.decode(Files.readAllBytes(path)));
  }
}
