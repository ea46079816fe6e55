package rehearse.cmdlets.core;

import static rehearse.command.Param.Pipeline.VALUE_AND_PROPERTY_NAME;

import com.google.auto.service.AutoService;
import rehearse.cmdlets.Arguments;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.value.TypedArray;

/** {@code Remove-Alias}: takes aliases away. */
@AutoService(Cmdlet.class)
public final class RemoveAlias extends Cmdlet {
  private final Param<Boolean> force =
      switchParam("Force").doc("Removes an alias that is read-only.");

  private final Param<TypedArray> name =
      param("Name", ParameterType.STRING_ARRAY)
          .mandatory()
          .position(0)
          .pipeline(VALUE_AND_PROPERTY_NAME)
          .doc("The names of the aliases.");

  private final Param<String> scope =
      param("Scope", ParameterType.STRING).doc("The scope to look in.");

  public RemoveAlias() {
    super("Remove-Alias", "Removes aliases.");
    defaultParameterSet("Default");
    example(
        "Remove an alias",
        "Set-Alias say Write-Output; Remove-Alias say; Test-Path alias:say",
        "False");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        AliasChange change = new AliasChange(in, in.get(scope), in.isOn(force), false);
        for (String alias : Arguments.texts(in.get(name))) {
          change.remove(alias);
        }
      }
    };
  }
}
