package rehearse.host;

/** {@code replay FILE}: runs recorded admin commands. */
final class ReplayCommand {
  private final HostIo io;
  private final CommandLine line;

  ReplayCommand(HostIo io, CommandLine line) {
    this.io = io;
    this.line = line;
  }

  int run() throws HostException {
    throw new HostException("cannot replay " + line.text() + " in " + io.directory(), 1);
  }
}
