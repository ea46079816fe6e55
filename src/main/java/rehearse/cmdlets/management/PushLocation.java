package rehearse.cmdlets.management;

import com.google.auto.service.AutoService;
import java.nio.file.Path;
import rehearse.command.Cmdlet;
import rehearse.command.ErrorRecord;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.Session;
import rehearse.value.PathInfo;
import rehearse.value.PsException;

/** {@code Push-Location}: remembers the current directory, and goes to another. */
@AutoService(Cmdlet.class)
public final class PushLocation extends Cmdlet {
  private final Param<String> literalPath =
      param("LiteralPath", ParameterType.STRING)
          .set("LiteralPath")
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .alias("PSPath", "LP")
          .doc("The directory to go to, wildcard characters taken as they are.");
  private final Param<Boolean> passThru =
      switchParam("PassThru").doc("Writes the new location to the pipeline.");
  private final Param<String> path =
      param("Path", ParameterType.STRING)
          .set("Path")
          .position(0)
          .pipeline(Param.Pipeline.VALUE_AND_PROPERTY_NAME)
          .doc("The directory to go to; none if left out.");
  private final Param<String> stackName =
      param("StackName", ParameterType.STRING)
          .pipeline(Param.Pipeline.PROPERTY_NAME)
          .doc("The stack to remember it on.");

  public PushLocation() {
    super("Push-Location", "Remembers the current directory and goes to another.");
    module("Microsoft.PowerShell.Management");
    defaultParameterSet("Path");
    outputs("System.Management.Automation.PathInfo");
    example(
        "Work elsewhere and come back",
        "$before = $PWD.Path; Push-Location /; Pop-Location; $PWD.Path -eq $before",
        "True");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        Session session = in.session();
        Path before = session.location();
        try {
          if (in.has(path) || in.has(literalPath)) {
            session.setLocation(LocationTarget.of(in, path, literalPath, "."));
          }
        } catch (PsException e) {
          in.writeError(ErrorRecord.of(e));
          return;
        }
        session.locationStacks().push(in.get(stackName, ""), before);
        if (in.isOn(passThru)) {
          in.write(PathInfo.ofFile(session.location().toString()));
        }
      }
    };
  }
}
