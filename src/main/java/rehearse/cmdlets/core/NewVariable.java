package rehearse.cmdlets.core;

import static rehearse.command.Param.Pipeline.PROPERTY_NAME;
import static rehearse.command.Param.Pipeline.VALUE_AND_PROPERTY_NAME;

import com.google.auto.service.AutoService;
import java.util.Set;
import rehearse.cmdlets.ArgumentTypes;
import rehearse.cmdlets.ExceptionTypes;
import rehearse.command.Cmdlet;
import rehearse.command.ConfirmImpact;
import rehearse.command.ErrorRecord;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.PsVariable;
import rehearse.command.Variables;
import rehearse.command.rule.Rules;
import rehearse.value.Conversion;
import rehearse.value.ErrorCategory;
import rehearse.value.PsException;

/** {@code New-Variable}: makes a variable. */
@AutoService(Cmdlet.class)
public final class NewVariable extends Cmdlet {
  private final Param<String> description =
      param("Description", ParameterType.STRING).doc("What the variable is for.");

  private final Param<Boolean> force =
      switchParam("Force").doc("Replaces a variable of that name.");

  private final Param<String> name =
      param("Name", ParameterType.STRING)
          .mandatory()
          .position(0)
          .pipeline(PROPERTY_NAME)
          .doc("The name of the variable.");

  private final Param<Object> option =
      param("Option", ArgumentTypes.of("System.Management.Automation.ScopedItemOptions"))
          .doc("What may be done to the variable.");

  private final Param<Boolean> passThru = switchParam("PassThru").doc("Gives the variable back.");

  private final Param<String> scope =
      param("Scope", ParameterType.STRING)
          .rule(Rules.notNullOrEmpty())
          .doc("The scope to put the variable into.");

  private final Param<Object> value =
      param("Value", ParameterType.OBJECT)
          .position(1)
          .pipeline(VALUE_AND_PROPERTY_NAME)
          .doc("The value of the variable.");

  private final Param<Object> visibility =
      param(
              "Visibility",
              ArgumentTypes.of("System.Management.Automation.SessionStateEntryVisibility"))
          .doc("Whether code outside its module sees the variable.");

  public NewVariable() {
    super("New-Variable", "Makes a variable.");
    supportsShouldProcess(ConfirmImpact.Low);
    outputs("System.Management.Automation.PSVariable");
    example("Make a variable", "New-Variable -Name size -Value 25; $size", "25");
    example("Make a constant", "New-Variable kilo 1000 -Option Constant; $kilo", "1000");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        make(in);
      }
    };
  }

  private void make(Invocation in) {
    String wanted = in.get(name, "");
    Variables variables = in.session().variables();
    PsVariable present = variables.find(wanted, in.get(scope, "Local"));
    if (present != null && !in.isOn(force)) {
      in.writeError(
          ExceptionTypes.SESSION_STATE,
          "A variable with name '" + wanted + "' already exists.",
          "VariableAlreadyExists",
          ErrorCategory.ResourceExists,
          wanted);
      return;
    }
    Object content = in.get(value);
    String target = "Name: " + wanted + " Value: " + Conversion.toText(content);
    if (!in.shouldProcess(target, "New variable")) {
      return;
    }
    Set<PsVariable.Option> options = VariableChange.options(in.get(option));
    PsVariable made;
    try {
      made = variables.define(wanted, content, options, in.get(description, ""), in.get(scope));
    } catch (PsException e) {
      in.writeError(ErrorRecord.of(e));
      return;
    }
    VariableChange.setVisibility(made, in.get(visibility));
    if (in.isOn(passThru)) {
      in.write(made);
    }
  }
}
