package rehearse.cmdlets.core;

import static rehearse.command.Param.Pipeline.PROPERTY_NAME;
import static rehearse.command.Param.Pipeline.VALUE_AND_PROPERTY_NAME;

import com.google.auto.service.AutoService;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.cmdlets.ArgumentTypes;
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
import rehearse.value.AutomationNull;
import rehearse.value.Conversion;
import rehearse.value.PsException;
import rehearse.value.TypedArray;
import rehearse.value.Wildcard;

/** {@code Set-Variable}: sets variables, and makes those that do not exist. */
@AutoService(Cmdlet.class)
public final class SetVariable extends Cmdlet {
  private final Param<Boolean> append =
      switchParam("Append").doc("Adds the value to what the variable holds.");

  private final Param<String> description =
      param("Description", ParameterType.STRING).doc("What the variable is for.");

  private final Param<TypedArray> exclude =
      param("Exclude", ParameterType.STRING_ARRAY).doc("Leaves out variables whose names match.");

  private final Param<Boolean> force =
      switchParam("Force").doc("Changes a variable that is read-only.");

  private final Param<TypedArray> include =
      param("Include", ParameterType.STRING_ARRAY).doc("Takes only variables whose names match.");

  private final Param<TypedArray> name =
      param("Name", ParameterType.STRING_ARRAY)
          .mandatory()
          .position(0)
          .pipeline(PROPERTY_NAME)
          .doc("The names of the variables.");

  private final Param<Object> option =
      param("Option", ArgumentTypes.of("System.Management.Automation.ScopedItemOptions"))
          .doc("What may be done to the variable.");

  private final Param<Boolean> passThru = switchParam("PassThru").doc("Gives the variable back.");

  private final Param<String> scope =
      param("Scope", ParameterType.STRING)
          .rule(Rules.notNullOrEmpty())
          .doc("The scope of the variable.");

  private final Param<Object> value =
      param("Value", ParameterType.OBJECT)
          .position(1)
          .pipeline(VALUE_AND_PROPERTY_NAME)
          .doc("The new value; piped values become an array.");

  private final Param<Object> visibility =
      param(
              "Visibility",
              ArgumentTypes.of("System.Management.Automation.SessionStateEntryVisibility"))
          .doc("Whether code outside its module sees the variable.");

  public SetVariable() {
    super("Set-Variable", "Sets the value and the options of variables.");
    supportsShouldProcess(ConfirmImpact.Medium);
    outputs("System.Management.Automation.PSVariable");
    example("Set a variable", "Set-Variable -Name size -Value 25; $size", "25");
    example("Gather piped values", "1, 2, 3 | Set-Variable all; $all.Count", "3");
    example("Protect a variable", "Set-Variable limit 5 -Option ReadOnly; $limit", "5");
  }

  @Override
  public Execution start(Invocation in) {
    return new Setting(in);
  }

  private final class Setting extends Execution {
    private final Invocation in;
    private final boolean named;
    private final boolean valued;
    private final List<@Nullable Object> values = new ArrayList<>();

    Setting(Invocation in) {
      this.in = in;
      this.named = in.has(name);
      this.valued = in.has(value);
    }

    @Override
    public void process() {
      if (!named) {
        setAll(in.has(value) ? in.get(value) : AutomationNull.VALUE);
      } else if (!valued && in.has(value)) {
        values.add(in.get(value));
      }
    }

    @Override
    public void end() {
      if (!named) {
        return;
      }
      if (valued) {
        setAll(in.get(value));
      } else if (values.isEmpty()) {
        setAll(AutomationNull.VALUE);
      } else {
        setAll(values.size() == 1 ? values.get(0) : values.toArray());
      }
    }

    private void setAll(@Nullable Object newValue) {
      VariableQuery query =
          new VariableQuery(in, in.get(include), in.get(exclude), in.get(scope, "Local"));
      for (String wanted : Arguments.texts(in.get(name))) {
        try {
          set(wanted, newValue, query);
        } catch (PsException e) {
          if (e.errorId() == null || in.has(scope)) {
            throw e;
          }
          in.writeError(ErrorRecord.of(e));
        }
      }
    }

    private void set(String wanted, @Nullable Object newValue, VariableQuery query) {
      List<PsVariable> found = query.find(wanted);
      if (found.isEmpty()) {
        if (!Wildcard.hasWildcards(wanted) && query.allows(wanted)) {
          make(wanted, AutomationNull.toNull(newValue));
        }
        return;
      }
      for (PsVariable variable : found) {
        if (isWanted(variable.name(), newValue)) {
          change(variable, newValue);
        }
      }
    }

    private void make(String wanted, @Nullable Object newValue) {
      if (!isWanted(wanted, newValue)) {
        return;
      }
      Set<PsVariable.Option> options = VariableChange.options(in.get(option));
      if ("private".equalsIgnoreCase(in.get(scope))) {
        options.add(PsVariable.Option.Private);
      }
      PsVariable made =
          in.session()
              .variables()
              .define(wanted, newValue, options, in.get(description, ""), in.get(scope));
      passThru(made);
    }

    private void change(PsVariable variable, @Nullable Object newValue) {
      VariableChange.run(
          variable,
          in.isOn(force),
          () -> {
            if (newValue != AutomationNull.VALUE) {
              variable.setValue(in.isOn(append) ? appended(variable.value(), newValue) : newValue);
            }
            String text = in.get(description);
            if (text != null) {
              variable.setDescription(text);
            }
          });
      if (in.has(option)) {
        VariableChange.setOptions(variable, VariableChange.options(in.get(option)), in.isOn(force));
      }
      passThru(variable);
    }

    private @Nullable Object appended(@Nullable Object present, @Nullable Object more) {
      List<@Nullable Object> all = new ArrayList<>(Arguments.elements(present));
      all.addAll(more == null ? Collections.singletonList(null) : Arguments.elements(more));
      return all.toArray();
    }

    private boolean isWanted(String wanted, @Nullable Object newValue) {
      return in.shouldProcess(
          "Name: " + wanted + " Value: " + Conversion.toText(AutomationNull.toNull(newValue)),
          "Set variable");
    }

    private void passThru(PsVariable variable) {
      VariableChange.setVisibility(variable, in.get(visibility));
      if (in.isOn(passThru)) {
        in.write(variable);
      }
    }
  }
}
