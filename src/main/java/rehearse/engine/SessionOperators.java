package rehearse.engine;

import org.jspecify.annotations.Nullable;
import rehearse.engine.scope.Scope;
import rehearse.engine.scope.Variable;
import rehearse.engine.scope.VariableName;
import rehearse.value.Conversion;
import rehearse.value.operator.OperatorContext;

/** What operators see of the scope that is current. */
final class SessionOperators implements OperatorContext {
  private final PowerShellSession session;

  SessionOperators(PowerShellSession session) {
    this.session = session;
  }

  private Scope scope() {
    return session.currentState().current();
  }

  @Override
  public void setMatches(Object matches) {
    scope().localOrNew(VariableName.MATCHES, "Matches").set(matches);
  }

  @Override
  public @Nullable String outputFieldSeparator() {
    Variable variable = scope().find(VariableName.OFS);
    Object value = variable == null ? null : variable.get();
    return value == null ? null : Conversion.toText(value);
  }

  @Override
  public int strictModeVersion() {
    return scope().strictMode();
  }
}
