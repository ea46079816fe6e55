package rehearse.conformance;

import java.nio.file.Path;
import rehearse.command.HostInterface;
import rehearse.engine.PowerShellSession;

/** Opens fresh sessions for cases. */
final class TestSessions {
  private TestSessions() {}

  static PowerShellSession open(HostInterface host, Path directory) {
    return PowerShellSession.builder(host).location(directory).build();
  }
}
