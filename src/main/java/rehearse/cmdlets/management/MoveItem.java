package rehearse.cmdlets.management;

import com.google.auto.service.AutoService;
import java.nio.file.Files;
import java.nio.file.Path;
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

/** {@code Move-Item}: moves files and directories. */
@AutoService(Cmdlet.class)
public final class MoveItem extends ItemCmdlet {
  private final Param<String> destination =
      param("Destination", ParameterType.STRING)
          .position(1)
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .doc("Where the item goes; the current directory if left out.");
  private final Param<Boolean> passThru =
      switchParam("PassThru").doc("Writes the moved items to the pipeline.");

  public MoveItem() {
    super("Move-Item", "Moves items.", Param.Pipeline.VALUE_AND_PROPERTY_NAME);
    supportsShouldProcess(ConfirmImpact.Medium);
    example("Move a file", "Set-Content a.txt 1; Move-Item a.txt b.txt; Test-Path a.txt", "False");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        for (ItemPath item : select(in)) {
          reporting(in, () -> move(in, item));
        }
      }
    };
  }

  private void move(Invocation in, ItemPath item) {
    if (!item.provider().name().equals("FileSystem")) {
      throw ItemProvider.notSupported("MoveItem");
    }
    Path from = Path.of(item.path());
    Path to = Path.of(new ItemPaths(in.session()).literal(in.get(destination, ".")).path());
    Path target = Files.isDirectory(to) ? to.resolve(from.getFileName()) : to;
    String text = "Item: " + from + " Destination: " + target;
    if (in.shouldProcess(text, Files.isDirectory(from) ? "Move Directory" : "Move File")) {
      Drives.of(in.session()).files().move(from, target, in.isOn(force));
      if (in.isOn(passThru)) {
        in.write(item.provider().item(target.toString()));
      }
    }
  }
}
