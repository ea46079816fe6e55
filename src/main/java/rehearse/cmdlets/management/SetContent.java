package rehearse.cmdlets.management;

import com.google.auto.service.AutoService;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;

/** {@code Set-Content}: values become an item's content. */
@AutoService(Cmdlet.class)
public final class SetContent extends ContentCmdlet {
  public SetContent() {
    super("Set-Content", "Replaces the content of files and other items.");
    example("Write a file", "Set-Content notes.txt 'one'; Get-Content notes.txt", "one");
  }

  @Override
  public Execution start(Invocation in) {
    return start(in, false);
  }
}
