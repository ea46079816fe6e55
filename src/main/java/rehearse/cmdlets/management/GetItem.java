package rehearse.cmdlets.management;

import com.google.auto.service.AutoService;
import rehearse.cmdlets.provider.ItemPath;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;

/** {@code Get-Item}: the items at paths. */
@AutoService(Cmdlet.class)
public final class GetItem extends ItemCmdlet {
  public GetItem() {
    super("Get-Item", "Gets the items at paths.", Param.Pipeline.VALUE_AND_PROPERTY_NAME);
    example("The current directory's name", "(Get-Item .).PSIsContainer", "True");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        for (ItemPath item : select(in)) {
          in.writeAll(PathNotes.noted(item));
        }
      }
    };
  }
}
