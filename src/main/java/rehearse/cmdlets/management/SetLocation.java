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

/** {@code Set-Location}: changes the current directory. */
@AutoService(Cmdlet.class)
public final class SetLocation extends Cmdlet {
  private final Param<String> path =
      param("Path", ParameterType.STRING)
          .set("Path")
          .position(0)
          .pipeline(Param.Pipeline.VALUE_AND_PROPERTY_NAME)
          .doc("The directory to go to; the home directory if left out.");
  private final Param<String> literalPath =
      param("LiteralPath", ParameterType.STRING)
          .set("LiteralPath")
          .mandatory()
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .alias("PSPath", "LP")
          .doc("The directory to go to, wildcard characters taken as they are.");
  private final Param<Boolean> passThru =
      switchParam("PassThru").doc("Writes the new location to the pipeline.");

  public SetLocation() {
    super("Set-Location", "Changes the current directory.");
    module("Microsoft.PowerShell.Management");
    defaultParameterSet("Path");
    outputs("System.Management.Automation.PathInfo");
    example(
        "Go to a directory below",
        "New-Item logs -ItemType Directory | Out-Null; Set-Location logs; Split-Path $PWD -Leaf",
        "logs");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        try {
          go(in);
        } catch (PsException e) {
          in.writeError(ErrorRecord.of(e));
        }
      }
    };
  }

  private void go(Invocation in) {
    Path target = LocationTarget.of(in, path, literalPath, "~");
    in.session().setLocation(target);
    if (in.isOn(passThru)) {
      in.write(PathInfo.ofFile(target.toString()));
    }
  }
}
