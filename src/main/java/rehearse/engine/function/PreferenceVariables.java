package rehearse.engine.function;

import org.jspecify.annotations.Nullable;
import rehearse.command.BoundParameters;
import rehearse.command.CommonParameter;
import rehearse.engine.scope.Scope;
import rehearse.engine.scope.VariableName;
import rehearse.value.Conversion;
import rehearse.value.EnumValue;
import rehearse.value.PsType;
import rehearse.value.TypeNames;

/** The preference variables that common parameters set in the scope of an advanced function. */
public final class PreferenceVariables {
  private static final String AUTOMATION = "System.Management.Automation.";

  private PreferenceVariables() {}

  /** Sets the variables for the common parameters that were given. */
  public static void publish(BoundParameters bound, Scope scope) {
    action(bound, CommonParameter.ERROR_ACTION, VariableName.ERROR_ACTION, scope);
    action(bound, CommonParameter.WARNING_ACTION, VariableName.WARNING, scope);
    action(bound, CommonParameter.INFORMATION_ACTION, VariableName.INFORMATION, scope);
    action(bound, CommonParameter.PROGRESS_ACTION, VariableName.PROGRESS, scope);
    switched(bound, CommonParameter.VERBOSE, VariableName.VERBOSE, scope);
    switched(bound, CommonParameter.DEBUG, VariableName.DEBUG, scope);
    if (bound.has(CommonParameter.WHAT_IF)) {
      set(scope, VariableName.WHAT_IF, bound.common(CommonParameter.WHAT_IF));
    }
    if (bound.has(CommonParameter.CONFIRM)) {
      boolean on = Conversion.toBoolean(bound.common(CommonParameter.CONFIRM));
      set(scope, VariableName.CONFIRM, member("ConfirmImpact", on ? "Low" : "None"));
    }
  }

  private static void action(
      BoundParameters bound, CommonParameter parameter, VariableName name, Scope scope) {
    if (bound.has(parameter)) {
      Object value = bound.common(parameter);
      set(scope, name, value == null ? null : member("ActionPreference", Conversion.toText(value)));
    }
  }

  private static void switched(
      BoundParameters bound, CommonParameter parameter, VariableName name, Scope scope) {
    if (bound.has(parameter)) {
      boolean on = Conversion.toBoolean(bound.common(parameter));
      set(scope, name, member("ActionPreference", on ? "Continue" : "SilentlyContinue"));
    }
  }

  /** Returns a value of an enum of {@code System.Management.Automation}. */
  public static Object member(String type, String name) {
    PsType found = TypeNames.find(AUTOMATION + type);
    return found == null ? name : EnumValue.of(found, name);
  }

  private static void set(Scope scope, VariableName name, @Nullable Object value) {
    scope.localOrNew(name, name.text()).setUnguarded(value);
  }
}
