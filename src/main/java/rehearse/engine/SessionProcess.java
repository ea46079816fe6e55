package rehearse.engine;

import java.nio.file.Path;
import java.util.Map;
import rehearse.value.ProcessContext;

/** What {@code [Environment]} and {@code [Console]} see in a session's scripts. */
final class SessionProcess extends ProcessContext {
  private final PowerShellSession session;

  SessionProcess(PowerShellSession session) {
    this.session = session;
  }

  @Override
  public Map<String, String> variables() {
    return session.environment();
  }

  @Override
  public Path currentDirectory() {
    return session.location();
  }

  @Override
  public void write(String text) {
    session.host().write(text);
  }
}
