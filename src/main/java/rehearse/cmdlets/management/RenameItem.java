package rehearse.cmdlets.management;

import com.google.auto.service.AutoService;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.provider.ItemPath;
import rehearse.cmdlets.provider.ItemPaths;
import rehearse.command.Cmdlet;
import rehearse.command.ConfirmImpact;
import rehearse.command.ErrorRecord;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.value.PsException;
import rehearse.value.Wildcard;

/** {@code Rename-Item}: gives an item another name. */
@AutoService(Cmdlet.class)
public final class RenameItem extends Cmdlet {
  private final Param<String> path =
      param("Path", ParameterType.STRING)
          .set("ByPath")
          .mandatory()
          .position(0)
          .pipeline(Param.Pipeline.VALUE_AND_PROPERTY_NAME)
          .doc("The item to rename.");
  private final Param<String> literalPath =
      param("LiteralPath", ParameterType.STRING)
          .set("ByLiteralPath")
          .mandatory()
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .alias("PSPath", "LP")
          .doc("The item to rename, wildcard characters taken as they are.");
  private final Param<String> newName =
      param("NewName", ParameterType.STRING)
          .mandatory()
          .position(1)
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .doc("The new name.");
  private final Param<Boolean> force =
      switchParam("Force").doc("Renames hidden and read-only items too.");
  private final Param<Boolean> passThru =
      switchParam("PassThru").doc("Writes the renamed item to the pipeline.");

  public RenameItem() {
    super("Rename-Item", "Renames an item.");
    module("Microsoft.PowerShell.Management");
    defaultParameterSet("ByPath");
    supportsShouldProcess(ConfirmImpact.Medium);
    example(
        "Rename a file", "Set-Content a.txt 1; (Rename-Item a.txt b.txt -PassThru).Name", "b.txt");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        try {
          rename(in, in.get(path), in.get(literalPath));
        } catch (PsException e) {
          in.writeError(ErrorRecord.of(e));
        }
      }
    };
  }

  private void rename(Invocation in, @Nullable String pattern, @Nullable String literal) {
    ItemPaths paths = new ItemPaths(in.session());
    ItemPath item =
        literal != null
            ? paths.literal(literal)
            : paths.literal(Wildcard.unescape(String.valueOf(pattern)));
    if (!item.exists() && !(in.isOn(force) && item.isContainer())) {
      throw ItemPaths.notFound(item);
    }
    String name = in.get(newName, "");
    String prefix = item.path().substring(0, item.path().length() - item.name().length());
    String target = "Item: " + item + " Destination: " + prefix + name;
    if (in.shouldProcess(target, "Rename " + item.provider().kind(item.path()))) {
      String renamed = item.provider().rename(item.path(), name);
      if (in.isOn(passThru)) {
        in.write(item.provider().item(renamed));
      }
    }
  }
}
