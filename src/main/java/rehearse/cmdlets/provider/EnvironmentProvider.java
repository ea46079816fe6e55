package rehearse.cmdlets.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import rehearse.command.Session;
import rehearse.value.DictionaryEntry;

/** The environment of a session: {@code env:}. Changes stay in the session. */
final class EnvironmentProvider extends SessionItems {
  private final Session session;

  EnvironmentProvider(Session session) {
    this.session = session;
  }

  private Map<String, String> environment() {
    return session.environment();
  }

  @Override
  public String name() {
    return "Environment";
  }

  @Override
  List<String> names() {
    List<String> names = new ArrayList<>(environment().keySet());
    names.sort(String.CASE_INSENSITIVE_ORDER);
    return names;
  }

  @Override
  @Nullable Object find(String name) {
    String value = environment().get(name);
    return value == null ? null : new DictionaryEntry(name, value);
  }

  @Override
  @Nullable Object value(String name) {
    return environment().get(name);
  }

  @Override
  public void set(String path, @Nullable Object value) {
    String text = text(value);
    if (value == null || text.isEmpty()) {
      environment().remove(path);
    } else {
      environment().put(path, text);
    }
  }

  @Override
  public void remove(String path) {
    environment().remove(path);
  }
}
