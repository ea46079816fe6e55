package rehearse.cmdlets.core;

import static rehearse.command.Param.Pipeline.PROPERTY_NAME;

import com.google.auto.service.AutoService;
import java.util.Set;
import rehearse.cmdlets.Arguments;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.command.Cmdlet;
import rehearse.command.ConfirmImpact;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.PsVariable;
import rehearse.command.rule.Rules;
import rehearse.value.ErrorCategory;
import rehearse.value.TypedArray;

/** {@code Remove-Variable}: takes variables away. */
@AutoService(Cmdlet.class)
public final class RemoveVariable extends Cmdlet {
  private final Param<TypedArray> exclude =
      param("Exclude", ParameterType.STRING_ARRAY).doc("Leaves out variables whose names match.");

  private final Param<Boolean> force =
      switchParam("Force").doc("Removes read-only variables as well.");

  private final Param<TypedArray> include =
      param("Include", ParameterType.STRING_ARRAY).doc("Takes only variables whose names match.");

  private final Param<TypedArray> name =
      param("Name", ParameterType.STRING_ARRAY)
          .mandatory()
          .position(0)
          .pipeline(PROPERTY_NAME)
          .doc("The names of the variables, wildcards allowed.");

  private final Param<String> scope =
      param("Scope", ParameterType.STRING)
          .rule(Rules.notNullOrEmpty())
          .doc("The scope to look in: Global, Local, Script, or a number.");

  public RemoveVariable() {
    super("Remove-Variable", "Removes variables.");
    supportsShouldProcess(ConfirmImpact.Medium);
    example("Remove a variable", "$a = 1; Remove-Variable a; $null -eq $a", "True");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        String place = in.get(scope, "Local");
        VariableQuery query = new VariableQuery(in, in.get(include), in.get(exclude), place);
        for (String wanted : Arguments.texts(in.get(name))) {
          for (PsVariable variable : query.require(wanted)) {
            remove(in, variable, place);
          }
        }
      }
    };
  }

  private void remove(Invocation in, PsVariable variable, String place) {
    if (!in.shouldProcess("Name: " + variable.name(), "Remove variable")) {
      return;
    }
    Set<PsVariable.Option> options = variable.options();
    boolean constant = options.contains(PsVariable.Option.Constant);
    if (constant || (options.contains(PsVariable.Option.ReadOnly) && !in.isOn(force))) {
      in.writeError(
          ExceptionTypes.UNAUTHORIZED,
          "Cannot remove variable "
              + variable.name()
              + " because it is constant or read-only. If the variable is read-only, try the"
              + " operation again specifying the Force option.",
          "VariableNotRemovable",
          ErrorCategory.WriteError,
          variable.name());
      return;
    }
    in.session().variables().remove(variable, place);
  }
}
