package rehearse.engine.scope;

import org.jspecify.annotations.Nullable;
import rehearse.command.PsVariable;

/** A variable of a scope as commands see it. */
final class ScopedVariable extends PsVariable {
  private final Variable variable;

  ScopedVariable(Variable variable) {
    super(variable.spelling());
    this.variable = variable;
  }

  Variable variable() {
    return variable;
  }

  @Override
  public @Nullable Object value() {
    return variable.get();
  }

  @Override
  public void setValue(@Nullable Object value) {
    variable.set(value);
  }
}
