package rehearse.cmdlets.management;

import com.google.auto.service.AutoService;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import rehearse.cmdlets.FileErrors;
import rehearse.cmdlets.provider.Drives;
import rehearse.cmdlets.provider.ItemPath;
import rehearse.cmdlets.provider.ItemPaths;
import rehearse.cmdlets.provider.ItemProvider;
import rehearse.command.Cmdlet;
import rehearse.command.ConfirmImpact;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.value.ErrorCategory;

/** {@code Copy-Item}: copies files and directories. */
@AutoService(Cmdlet.class)
public final class CopyItem extends ItemCmdlet {
  private final Param<String> destination =
      param("Destination", ParameterType.STRING)
          .position(1)
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .doc("Where the copy goes; the current directory if left out.");
  private final Param<Boolean> recurse =
      switchParam("Recurse").doc("Copies what is in directories too.");
  private final Param<Boolean> container =
      switchParam("Container")
          .doc("Keeps directories; -Container:$false copies their files side by side.");
  private final Param<Boolean> passThru =
      switchParam("PassThru").doc("Writes the copies to the pipeline.");

  public CopyItem() {
    super("Copy-Item", "Copies items.", Param.Pipeline.VALUE_AND_PROPERTY_NAME);
    supportsShouldProcess(ConfirmImpact.Medium);
    example("Copy a file", "Set-Content a.txt 1; Copy-Item a.txt b.txt; Get-Content b.txt", "1");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        for (ItemPath item : select(in)) {
          reporting(in, () -> copy(in, item));
        }
      }
    };
  }

  private void copy(Invocation in, ItemPath item) {
    if (!item.provider().name().equals("FileSystem")) {
      throw ItemProvider.notSupported("CopyItem");
    }
    Path from = Path.of(item.path());
    Path to = Path.of(new ItemPaths(in.session()).literal(in.get(destination, ".")).path());
    Path target = Files.isDirectory(to) ? to.resolve(from.getFileName()) : to;
    boolean isDirectory = Files.isDirectory(from);
    String text = "Item: " + from + " Destination: " + target;
    if (!in.shouldProcess(text, isDirectory ? "Copy Directory" : "Copy File")) {
      return;
    }
    if (isDirectory) {
      boolean flat = in.has(container) && !in.isOn(container);
      copyDirectory(in, from, flat ? to : target, flat);
    } else {
      Drives.of(in.session()).files().copyFile(from, target);
    }
    if (in.isOn(passThru)) {
      in.write(item.provider().item(target.toString()));
    }
  }

  private void copyDirectory(Invocation in, Path from, Path to, boolean flat) {
    try {
      Files.createDirectories(to);
    } catch (IOException e) {
      throw FileErrors.exception(e, to)
          .withError("CopyDirectoryInfoItemIOError", ErrorCategory.WriteError);
    }
    if (!in.isOn(recurse)) {
      return;
    }
    for (String child : Drives.of(in.session()).files().children(from.toString())) {
      Path source = Path.of(child);
      if (Files.isDirectory(source)) {
        copyDirectory(in, source, flat ? to : to.resolve(source.getFileName()), flat);
      } else {
        Drives.of(in.session()).files().copyFile(source, to.resolve(source.getFileName()));
      }
    }
  }
}
