package rehearse.cmdlets.provider;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.PsVariable;
import rehearse.command.Session;

/** The variables of a session: {@code variable:}. */
final class VariableProvider extends SessionItems {
  private final Session session;

  VariableProvider(Session session) {
    this.session = session;
  }

  @Override
  public String name() {
    return "Variable";
  }

  @Override
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (PsVariable variable : session.variables().all(null)) {
      names.add(variable.name());
    }
    return names;
  }

  @Override
  @Nullable Object find(String name) {
    return session.variables().find(name);
  }

  @Override
  @Nullable Object value(String name) {
    PsVariable variable = session.variables().find(name);
    return variable == null ? null : variable.value();
  }

  @Override
  public void set(String path, @Nullable Object value) {
    PsVariable variable = session.variables().find(path);
    if (variable != null) {
      variable.setValue(value);
    } else {
      session.variables().set(path, value);
    }
  }

  @Override
  public void remove(String path) {
    PsVariable variable = session.variables().find(path);
    if (variable != null) {
      session.variables().remove(variable, null);
    }
  }
}
