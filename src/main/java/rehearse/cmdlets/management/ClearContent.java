package rehearse.cmdlets.management;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import rehearse.cmdlets.FileErrors;
import rehearse.cmdlets.provider.ItemPath;
import rehearse.cmdlets.provider.ItemProvider;
import rehearse.command.Cmdlet;
import rehearse.command.ConfirmImpact;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.value.ErrorCategory;
import rehearse.value.Exceptions;

/** {@code Clear-Content}: empties files. */
@AutoService(Cmdlet.class)
public final class ClearContent extends ItemCmdlet {
  public ClearContent() {
    super("Clear-Content", "Empties files without removing them.", Param.Pipeline.PROPERTY_NAME);
    supportsShouldProcess(ConfirmImpact.Medium);
    example(
        "Empty a file", "Set-Content a.txt 1; Clear-Content a.txt; (Get-Item a.txt).Length", "0");
  }

  @Override
  void nothingMatches(String pattern) {
    throw noMatch(pattern);
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        for (ItemPath item : select(in)) {
          reporting(in, () -> clear(in, item));
        }
      }
    };
  }

  private static void clear(Invocation in, ItemPath item) {
    if (!item.provider().name().equals("FileSystem")) {
      throw ItemProvider.notSupported("ClearContent");
    }
    if (!in.shouldProcess("Item: " + item, "Clear Content")) {
      return;
    }
    Path file = Path.of(item.path());
    if (Files.isDirectory(file)) {
      throw Exceptions.notSupported(
              "Unable to clear content of '"
                  + file
                  + "' because it is a directory. Clear-Content is only supported on files.")
          .withError("ClearDirectoryContent", ErrorCategory.InvalidOperation)
          .withTarget(file.toString());
    }
    try {
      Files.write(file, new byte[0]);
    } catch (IOException e) {
      throw FileErrors.exception(e, file)
          .withError("ClearContentIOError", ErrorCategory.WriteError);
    }
  }
}
