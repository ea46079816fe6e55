package rehearse.cmdlets.core;

import static rehearse.command.Param.Pipeline.PROPERTY_NAME;

import com.google.auto.service.AutoService;
import rehearse.cmdlets.Arguments;
import rehearse.command.Cmdlet;
import rehearse.command.ConfirmImpact;
import rehearse.command.ErrorRecord;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.PsVariable;
import rehearse.command.rule.Rules;
import rehearse.value.PsException;
import rehearse.value.TypedArray;

/** {@code Clear-Variable}: sets variables to null. */
@AutoService(Cmdlet.class)
public final class ClearVariable extends Cmdlet {
  private final Param<TypedArray> exclude =
      param("Exclude", ParameterType.STRING_ARRAY).doc("Leaves out variables whose names match.");

  private final Param<Boolean> force =
      switchParam("Force").doc("Clears read-only variables as well.");

  private final Param<TypedArray> include =
      param("Include", ParameterType.STRING_ARRAY).doc("Takes only variables whose names match.");

  private final Param<TypedArray> name =
      param("Name", ParameterType.STRING_ARRAY)
          .mandatory()
          .position(0)
          .pipeline(PROPERTY_NAME)
          .doc("The names of the variables, wildcards allowed.");

  private final Param<Boolean> passThru =
      switchParam("PassThru").doc("Gives the cleared variables back.");

  private final Param<String> scope =
      param("Scope", ParameterType.STRING)
          .rule(Rules.notNullOrEmpty())
          .doc("The scope to look in: Global, Local, Script, or a number.");

  public ClearVariable() {
    super("Clear-Variable", "Takes the value away from variables.");
    supportsShouldProcess(ConfirmImpact.Medium);
    outputs("System.Management.Automation.PSVariable");
    example("Clear a variable", "$a = 5; Clear-Variable a; $null -eq $a", "True");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        VariableQuery query =
            new VariableQuery(in, in.get(include), in.get(exclude), in.get(scope));
        for (String wanted : Arguments.texts(in.get(name))) {
          for (PsVariable variable : query.require(wanted)) {
            if (in.shouldProcess("Name: " + variable.name(), "Clear variable")) {
              clear(in, variable);
            }
          }
        }
      }
    };
  }

  private void clear(Invocation in, PsVariable variable) {
    PsVariable cleared = variable;
    try {
      VariableChange.run(variable, in.isOn(force), () -> clearValue(in, variable));
      if (!in.has(scope)) {
        PsVariable local = in.session().variables().find(variable.name());
        cleared = local != null ? local : variable;
      }
    } catch (PsException e) {
      in.writeError(ErrorRecord.of(e));
      return;
    }
    if (in.isOn(passThru)) {
      in.write(cleared);
    }
  }

  /** Without a scope the current scope's variable becomes null, and a parent's stays. */
  private void clearValue(Invocation in, PsVariable variable) {
    if (in.has(scope)) {
      variable.setValue(null);
    } else {
      in.session().variables().set(variable.name(), null);
    }
  }
}
