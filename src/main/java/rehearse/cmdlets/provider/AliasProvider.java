package rehearse.cmdlets.provider;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import rehearse.command.AliasInfo;
import rehearse.command.Session;

/** The aliases of a session: {@code alias:}. */
final class AliasProvider extends SessionItems {
  private final Session session;

  AliasProvider(Session session) {
    this.session = session;
  }

  @Override
  public String name() {
    return "Alias";
  }

  @Override
  List<String> names() {
    List<String> names = new ArrayList<>();
    for (AliasInfo alias : session.commands().aliases()) {
      names.add(alias.name());
    }
    return names;
  }

  @Override
  @Nullable Object find(String name) {
    return session.commands().alias(name);
  }

  @Override
  @Nullable Object value(String name) {
    AliasInfo alias = session.commands().alias(name);
    return alias == null ? null : alias.definition();
  }

  @Override
  public void set(String path, @Nullable Object value) {
    session.commands().setAlias(new AliasInfo(path, text(value), Set.of(), ""), null);
  }

  @Override
  public void remove(String path) {
    session.commands().removeAlias(path);
  }
}
