package rehearse.conformance;

import java.nio.file.Path;
import rehearse.command.HostInterface;
import rehearse.directory.DirectoryService;
import rehearse.directory.Edition;
import rehearse.engine.PowerShellSession;
import rehearse.exchange.snapshot.SampleOrganization;

/** Opens fresh sessions for cases, each with a sample organization of its own. */
final class TestSessions {
  private TestSessions() {}

  static PowerShellSession open(HostInterface host, Path directory) {
    return PowerShellSession.builder(host)
        .location(directory)
        .service(
            DirectoryService.class,
            new DirectoryService(Edition.EXCHANGE_SE, SampleOrganization::create))
        .build();
  }
}
