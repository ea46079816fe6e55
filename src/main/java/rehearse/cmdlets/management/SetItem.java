package rehearse.cmdlets.management;

import com.google.auto.service.AutoService;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.provider.ItemPath;
import rehearse.cmdlets.provider.ItemPaths;
import rehearse.command.Cmdlet;
import rehearse.command.ConfirmImpact;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;

/** {@code Set-Item}: gives variables, functions, aliases and the like a value. */
@AutoService(Cmdlet.class)
public final class SetItem extends ItemCmdlet {
  private final Param<Object> value =
      param("Value", ParameterType.OBJECT)
          .position(1)
          .pipeline(Param.Pipeline.VALUE_AND_PROPERTY_NAME)
          .doc("The new value.");
  private final Param<Boolean> passThru =
      switchParam("PassThru").doc("Writes the item to the pipeline.");

  public SetItem() {
    super("Set-Item", "Sets the value of an item.", Param.Pipeline.PROPERTY_NAME);
    supportsShouldProcess(ConfirmImpact.Medium);
    example("Set a variable", "Set-Item variable:port 25; $port", "25");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        ItemPaths paths = new ItemPaths(in.session());
        for (String name : Arguments.texts(in.has(path) ? in.get(path) : in.get(literalPath))) {
          reporting(in, () -> set(in, paths.literal(name)));
        }
      }
    };
  }

  private void set(Invocation in, ItemPath item) {
    if (in.shouldProcess("Item: " + item + " Value: " + in.get(value), "Set Item")) {
      item.provider().set(item.path(), in.get(value));
      if (in.isOn(passThru)) {
        in.write(item.item());
      }
    }
  }
}
