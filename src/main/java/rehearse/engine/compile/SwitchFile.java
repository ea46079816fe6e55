package rehearse.engine.compile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import rehearse.engine.error.LanguageErrors;
import rehearse.engine.node.Frame;
import rehearse.source.SourceText;
import rehearse.value.Conversion;
import rehearse.value.ErrorCategory;
import rehearse.value.Exceptions;

/** The lines of {@code switch -File}. */
final class SwitchFile {
  private SwitchFile() {}

  static @Nullable Object lines(@Nullable Object file, Frame frame) {
    String text = Conversion.toText(file);
    Path path = frame.session().location().resolve(text.replace('\\', '/')).normalize();
    if (!Files.exists(path)) {
      throw Exceptions.of(
              "System.Management.Automation.ItemNotFoundException",
              "Cannot find path '" + path + "' because it does not exist.")
          .withError("PathNotFound", ErrorCategory.ObjectNotFound)
          .withTarget(path.toString());
    }
    try {
      return SourceText.decode(Files.readAllBytes(path)).lines().toArray();
    } catch (IOException unreadable) {
      throw LanguageErrors.error(
          "FileReadError", ErrorCategory.InvalidOperation, String.valueOf(unreadable.getMessage()));
    }
  }
}
