package rehearse.cmdlets.management;

import com.google.auto.service.AutoService;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;

/** {@code Add-Content}: values are added to an item's content. */
@AutoService(Cmdlet.class)
public final class AddContent extends ContentCmdlet {
  public AddContent() {
    super("Add-Content", "Adds to the content of files and other items.");
    example(
        "Write a file",
        "Set-Content notes.txt 'one'; Add-Content notes.txt 'two'; Get-Content notes.txt",
        "one\ntwo");
  }

  @Override
  public Execution start(Invocation in) {
    return start(in, true);
  }
}
