package rehearse.cmdlets.management;

import com.google.auto.service.AutoService;
import java.nio.file.Path;
import rehearse.command.Cmdlet;
import rehearse.command.ErrorRecord;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.value.PathInfo;
import rehearse.value.PsException;

/** {@code Pop-Location}: goes back to the directory remembered last. */
@AutoService(Cmdlet.class)
public final class PopLocation extends Cmdlet {
  private final Param<Boolean> passThru =
      switchParam("PassThru").doc("Writes the new location to the pipeline.");
  private final Param<String> stackName =
      param("StackName", ParameterType.STRING)
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .doc("The stack that it is remembered on.");

  public PopLocation() {
    super("Pop-Location", "Goes back to the directory that Push-Location remembered.");
    module("Microsoft.PowerShell.Management");
    outputs("System.Management.Automation.PathInfo");
    example(
        "Go back twice",
        "$before = $PWD.Path; Push-Location /; Push-Location .; Pop-Location; Pop-Location\n"
            + "$PWD.Path -eq $before",
        "True");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        Path back;
        try {
          back = in.session().locationStacks().pop(in.get(stackName, ""));
        } catch (PsException e) {
          in.writeError(ErrorRecord.of(e));
          return;
        }
        if (back != null) {
          in.session().setLocation(back);
          if (in.isOn(passThru)) {
            in.write(PathInfo.ofFile(back.toString()));
          }
        }
      }
    };
  }
}
