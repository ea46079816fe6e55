package rehearse.cmdlets.management;

import com.google.auto.service.AutoService;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.value.PathInfo;

/** {@code Get-Location}: the current directory. */
@AutoService(Cmdlet.class)
public final class GetLocation extends Cmdlet {
  public GetLocation() {
    super("Get-Location", "Gets the current directory.");
    module("Microsoft.PowerShell.Management");
    defaultParameterSet("Location");
    outputs("System.Management.Automation.PathInfo");
    example("Compare with the variable", "(Get-Location).Path -eq $PWD.Path", "True");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        in.write(PathInfo.ofFile(in.session().location().toString()));
      }
    };
  }
}
