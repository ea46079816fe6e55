package rehearse.host;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import rehearse.directory.DirectoryService;
import rehearse.directory.DirectoryStore;
import rehearse.directory.Edition;
import rehearse.exchange.snapshot.DirectorySnapshot;
import rehearse.exchange.snapshot.PlanReport;
import rehearse.exchange.snapshot.SampleOrganization;
import rehearse.value.PsException;

/**
 * The directory a run works on: loaded from a file or the built-in sample, shown and saved after.
 */
final class LoadedDirectory {
  private final HostIo io;
  private final DirectoryService service;
  private final boolean plan;
  private final @Nullable Path save;

  private LoadedDirectory(HostIo io, DirectoryService service, boolean plan, @Nullable Path save) {
    this.io = io;
    this.service = service;
    this.plan = plan;
    this.save = save;
  }

  /** Loads the directory that the command line names, or prepares the sample. */
  static LoadedDirectory open(HostIo io, CommandLine line)
      throws CommandLine.UsageException, HostException {
    Edition edition = edition(line.exchangeVersion());
    String file = line.directory();
    DirectoryService service =
        file == null
            ? new DirectoryService(edition, SampleOrganization::create)
            : new DirectoryService(load(io.directory().resolve(file), file, edition));
    String save = line.save();
    return new LoadedDirectory(
        io, service, line.isPlan(), save == null ? null : io.directory().resolve(save));
  }

  private static Edition edition(@Nullable String version) throws CommandLine.UsageException {
    if (version == null) {
      return Edition.EXCHANGE_SE;
    }
    Edition edition = Edition.parse(version);
    if (edition == null) {
      throw new CommandLine.UsageException(
          "The Exchange version '" + version + "' is not known. Use 2010, 2013, 2016, 2019 or SE.");
    }
    return edition;
  }

  private static DirectoryStore load(Path path, String name, Edition edition) throws HostException {
    try {
      String text = ScriptFile.read(path).text();
      return DirectorySnapshot.load(name, text, edition);
    } catch (IOException e) {
      throw new HostException("cannot read the directory file '" + name + "': " + reason(e), 1);
    } catch (PsException e) {
      throw new HostException(e.message(), 1);
    }
  }

  private static String reason(IOException failure) {
    return failure instanceof java.nio.file.NoSuchFileException
        ? "it does not exist"
        : String.valueOf(failure.getMessage());
  }

  DirectoryService service() {
    return service;
  }

  /** Shows what changed and writes the file, if the command line asks for it. */
  void finish() throws HostException {
    if (plan) {
      io.out().print(PlanReport.of(service.store()));
      io.out().flush();
    }
    if (save != null) {
      try {
        Files.writeString(save, DirectorySnapshot.save(service.store()), StandardCharsets.UTF_8);
      } catch (IOException e) {
        throw new HostException("cannot save the directory to '" + save + "': " + reason(e), 1);
      }
    }
  }
}
