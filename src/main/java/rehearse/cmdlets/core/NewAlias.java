package rehearse.cmdlets.core;

import static rehearse.command.Param.Pipeline.PROPERTY_NAME;

import com.google.auto.service.AutoService;
import rehearse.cmdlets.ArgumentTypes;
import rehearse.command.AliasInfo;
import rehearse.command.Cmdlet;
import rehearse.command.ConfirmImpact;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;

/** {@code New-Alias}: gives a command another name. */
@AutoService(Cmdlet.class)
public final class NewAlias extends Cmdlet {
  private final Param<String> description =
      param("Description", ParameterType.STRING).doc("What the alias is for.");

  private final Param<Boolean> force = switchParam("Force").doc("Replaces an alias of that name.");

  private final Param<String> name =
      param("Name", ParameterType.STRING)
          .mandatory()
          .position(0)
          .pipeline(PROPERTY_NAME)
          .doc("The name of the alias.");

  private final Param<Object> option =
      param("Option", ArgumentTypes.of("System.Management.Automation.ScopedItemOptions"))
          .doc("What may be done to the alias.");

  private final Param<Boolean> passThru = switchParam("PassThru").doc("Gives the alias back.");

  private final Param<String> scope =
      param("Scope", ParameterType.STRING).doc("The scope to put the alias into.");

  private final Param<String> value =
      param("Value", ParameterType.STRING)
          .mandatory()
          .position(1)
          .pipeline(PROPERTY_NAME)
          .doc("The command that the alias stands for.");

  public NewAlias() {
    super("New-Alias", "Makes an alias, another name for a command.");
    supportsShouldProcess(ConfirmImpact.Low);
    outputs("System.Management.Automation.AliasInfo");
    example("Name a command", "New-Alias say Write-Output; say hello", "hello");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        AliasInfo alias =
            new AliasInfo(
                in.get(name, ""),
                in.get(value, ""),
                VariableChange.options(in.get(option)),
                in.get(description, ""));
        AliasChange change = new AliasChange(in, in.get(scope), in.isOn(force), in.isOn(passThru));
        change.makeNew(alias);
      }
    };
  }
}
