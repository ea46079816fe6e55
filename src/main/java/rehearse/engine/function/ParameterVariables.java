package rehearse.engine.function;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.ArgumentRule;
import rehearse.command.BoundParameters;
import rehearse.command.ParameterBinder;
import rehearse.command.ParameterSpec;
import rehearse.engine.node.ExpressionNode;
import rehearse.engine.node.Frame;
import rehearse.engine.pipeline.CommandRuntime;
import rehearse.engine.scope.Variable;
import rehearse.value.AutomationNull;
import rehearse.value.Types;

/** The variables of a call's parameters: arguments, defaults, and the types that stay on them. */
final class ParameterVariables {
  private ParameterVariables() {}

  static void publish(
      FunctionCall call, ParameterBinder binder, BoundParameters bound, CommandRuntime runtime) {
    List<ScriptParameter> parameters = call.compiled().parameters();
    int count = parameters.size();
    Variable[] places = new Variable[count];
    for (int i = 0; i < count; i++) {
      places[i] = call.parameterPlace(parameters.get(i).slot());
      if (bound.isBound(i)) {
        places[i].setPlainValue(bound.value(i));
      } else {
        places[i].setPlainValue(
            parameters.get(i).defaultValue() == null ? binder.valueWhenOmitted(i) : null);
      }
    }
    for (int i = 0; i < count; i++) {
      ExpressionNode defaultValue = parameters.get(i).defaultValue();
      if (!bound.isBound(i) && defaultValue != null) {
        places[i].setPlainValue(evaluate(call.frame(), binder, i, defaultValue, runtime));
      }
      constrain(places[i], parameters.get(i), bound.spec(i));
    }
  }

  private static @Nullable Object evaluate(
      Frame frame,
      ParameterBinder binder,
      int index,
      ExpressionNode defaultValue,
      CommandRuntime runtime) {
    Object value = AutomationNull.toNull(defaultValue.eval(frame));
    return binder.convertDefault(index, value, runtime);
  }

  private static void constrain(Variable place, ScriptParameter parameter, ParameterSpec spec) {
    List<ArgumentRule> rules = spec.rules();
    if (parameter.type() == null && rules.isEmpty()) {
      return;
    }
    List<ArgumentRule> kept = new ArrayList<>(rules);
    kept.removeIf(rule -> rule instanceof ArgumentRule.Mark);
    boolean typed = parameter.type() != null && spec.type() != Types.OBJECT;
    if (typed || !kept.isEmpty()) {
      place.constrainParameter(typed ? spec.type() : null, kept);
    }
  }

  /** Sets the variables anew for parameters that take piped objects. */
  static void republish(
      FunctionCall call, ParameterBinder binder, BoundParameters bound, CommandRuntime runtime) {
    List<ScriptParameter> parameters = call.compiled().parameters();
    for (int i = 0; i < parameters.size(); i++) {
      if (!takesPipelineInput(bound.spec(i))) {
        continue;
      }
      Variable place = call.frame().localOrNew(parameters.get(i).slot());
      if (bound.isBound(i)) {
        place.setPlainValue(bound.value(i));
      } else {
        ExpressionNode defaultValue = parameters.get(i).defaultValue();
        place.setPlainValue(
            defaultValue == null
                ? binder.valueWhenOmitted(i)
                : evaluate(call.frame(), binder, i, defaultValue, runtime));
      }
    }
  }

  static boolean takesPipelineInput(ParameterSpec spec) {
    for (var entry : spec.sets()) {
      if (entry.fromPipeline() || entry.fromPipelineByPropertyName()) {
        return true;
      }
    }
    return false;
  }
}
