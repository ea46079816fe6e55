package rehearse.cmdlets.core;

import static rehearse.command.Param.Pipeline.VALUE_AND_PROPERTY_NAME;

import com.google.auto.service.AutoService;
import java.util.Comparator;
import java.util.List;
import rehearse.cmdlets.Arguments;
import rehearse.command.Cmdlet;
import rehearse.command.Execution;
import rehearse.command.Invocation;
import rehearse.command.Param;
import rehearse.command.ParameterType;
import rehearse.command.PsVariable;
import rehearse.command.rule.Rules;
import rehearse.value.TextOrder;
import rehearse.value.TypedArray;

/** {@code Get-Variable}: finds variables. */
@AutoService(Cmdlet.class)
public final class GetVariable extends Cmdlet {
  private static final Comparator<PsVariable> BY_NAME =
      (left, right) -> TextOrder.compare(left.name(), right.name(), true);

  private final Param<TypedArray> exclude =
      param("Exclude", ParameterType.STRING_ARRAY).doc("Leaves out variables whose names match.");

  private final Param<TypedArray> include =
      param("Include", ParameterType.STRING_ARRAY).doc("Takes only variables whose names match.");

  private final Param<TypedArray> name =
      param("Name", ParameterType.STRING_ARRAY)
          .position(0)
          .pipeline(VALUE_AND_PROPERTY_NAME)
          .rule(Rules.notNullOrEmpty())
          .doc("The names of the variables, wildcards allowed.");

  private final Param<String> scope =
      param("Scope", ParameterType.STRING)
          .rule(Rules.notNullOrEmpty())
          .doc("The scope to look in: Global, Local, Script, or a number.");

  private final Param<Boolean> valueOnly =
      switchParam("ValueOnly").doc("Gives the values instead of the variables.");

  public GetVariable() {
    super("Get-Variable", "Gets variables by name.");
    outputs("System.Management.Automation.PSVariable");
    example("Get the value of a variable", "$size = 25; Get-Variable size -ValueOnly", "25");
    example(
        "See whether a variable exists", "[bool](Get-Variable none -ErrorAction Ignore)", "False");
  }

  @Override
  public Execution start(Invocation in) {
    return new Execution() {
      @Override
      public void process() {
        VariableQuery query =
            new VariableQuery(in, in.get(include), in.get(exclude), in.get(scope));
        List<String> names = in.has(name) ? Arguments.texts(in.get(name)) : List.of("*");
        for (String wanted : names) {
          List<PsVariable> found = query.require(wanted);
          found.sort(BY_NAME);
          for (PsVariable variable : found) {
            in.write(in.isOn(valueOnly) ? variable.value() : variable);
          }
        }
      }
    };
  }
}
