package rehearse.cmdlets.management;

import com.google.auto.service.AutoService;
import rehearse.cmdlets.provider.ItemPath;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;

/** {@code Convert-Path}: the paths of items as their provider knows them. */
@AutoService(Cmdlet.class)
public final class ConvertPath extends ItemCmdlet {
  public ConvertPath() {
    super(
        "Convert-Path",
        "Turns paths into full paths of existing items.",
        Param.Pipeline.VALUE_AND_PROPERTY_NAME);
    outputs("System.String");
    example("The current directory", "(Convert-Path .).Length -gt 0", "True");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        for (ItemPath item : select(in)) {
          in.write(item.path());
        }
      }
    };
  }
}
