package rehearse.cmdlets.provider;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import rehearse.command.CommandInfo;
import rehearse.command.Session;
import rehearse.value.Conversion;
import rehearse.value.Types;

/** The functions of a session: {@code function:}. */
final class FunctionProvider extends SessionItems {
  private final Session session;

  FunctionProvider(Session session) {
    this.session = session;
  }

  @Override
  public String name() {
    return "Function";
  }

  @Override
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (CommandInfo function : session.commands().functions()) {
      names.add(function.name());
    }
    return names;
  }

  @Override
  @Nullable Object find(String name) {
    return session.commands().function(name);
  }

  @Override
  @Nullable Object value(String name) {
    return session.variables().get("function:" + name);
  }

  @Override
  public void set(String path, @Nullable Object value) {
    session.variables().set("function:" + path, Conversion.to(value, Types.SCRIPT_BLOCK));
  }

  @Override
  public void remove(String path) {
    session.commands().removeFunction(path);
  }
}
