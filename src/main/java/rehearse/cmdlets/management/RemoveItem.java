package rehearse.cmdlets.management;

import com.google.auto.service.AutoService;
import rehearse.cmdlets.provider.ItemPath;
import rehearse.command.Cmdlet;
import rehearse.command.ConfirmImpact;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;

/** {@code Remove-Item}: removes files, directories, functions, variables and other items. */
@AutoService(Cmdlet.class)
public final class RemoveItem extends ItemCmdlet {
  private final Param<Boolean> recurse =
      switchParam("Recurse").doc("Removes what is in containers without asking.");

  public RemoveItem() {
    super("Remove-Item", "Removes items.", Param.Pipeline.VALUE_AND_PROPERTY_NAME);
    supportsShouldProcess(ConfirmImpact.Medium);
    example("Remove a file", "Set-Content a.txt 1; Remove-Item a.txt; Test-Path a.txt", "False");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        for (ItemPath item : select(in)) {
          reporting(in, () -> remove(in, item));
        }
      }
    };
  }

  private void remove(Invocation in, ItemPath item) {
    String action = "Remove " + item.provider().kind(item.path());
    boolean isSessionItem = !item.provider().name().equals("FileSystem");
    if (!in.shouldProcess(isSessionItem ? "Item: " + item : item.toString(), action)) {
      return;
    }
    boolean holdsItems = item.isContainer() && !item.provider().children(item.path()).isEmpty();
    if (holdsItems
        && !in.isOn(recurse)
        && !in.shouldContinue(
            "The item at "
                + item
                + " has children and the Recurse parameter was not specified. If you continue, all"
                + " children will be removed with the item. Are you sure you want to continue?",
            "Confirm")) {
      return;
    }
    item.provider().remove(item.path());
  }
}
